package org.fieldops.kernel.feed;

/**
 * A CDI event: the database was restored from an older backup, the feed's numbers begin again where
 * they were then, and it has another epoch. Whoever hears the feed is to begin anew.
 */
public record FeedRestarted(String epoch) {}
