package org.fieldops.kernel.migration;

/**
 * A CDI event, fired once on a background thread: every schema is up to date. What wants the
 * database at start (demo data, for instance) waits for it.
 */
public record SchemasReady() {}
