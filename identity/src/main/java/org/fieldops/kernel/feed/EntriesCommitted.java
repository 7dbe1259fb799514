package org.fieldops.kernel.feed;

import java.util.List;

/** A CDI event: these entries are committed and may be shown. Fired after the commit, in order. */
public record EntriesCommitted(List<FeedEntry> entries) {}
