package org.fieldops.identity;

/**
 * A CDI event: a session of the realm has ended, here or there; whatever still rides on it is to be
 * closed.
 */
public record SignedOut(String session) {}
