package org.fieldops.dispatch.hook.store;

/**
 * Whom hooks may call.
 *
 * @param insideHosts names that may stand for addresses of our own, separated by commas
 * @param loopback whether {@code http:} to this machine is called too
 */
public record HookCallRules(String insideHosts, boolean loopback) {}
