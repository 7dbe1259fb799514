package org.fieldops.kernel.feed.service;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fieldops.kernel.feed.FeedEntry;

/**
 * Puts committed entries back into the order of their numbers: threads come back from their commits
 * in any order, but the numbers have no gaps, so it is always known which one is next. Not safe for
 * several threads, but for {@link #locked}.
 */
class CommitOrder {

  private final TreeMap<Long, FeedEntry> waiting = new TreeMap<>();
  private volatile long next;

  /**
   * Somebody holds the feed's lock and got this number: whatever is smaller is committed already.
   * Only the first call counts, and it is made under that lock.
   */
  void locked(long number) {
    if (next == 0) {
      next = number;
    }
  }

  /** The number that is to be announced next, 0 while unknown. */
  long next() {
    return next;
  }

  void offer(FeedEntry entry) {
    if (entry.number() >= next) {
      waiting.put(entry.number(), entry);
    }
  }

  /** Takes the entries whose turn it is. */
  List<FeedEntry> take() {
    List<FeedEntry> run = new ArrayList<>();
    while (!waiting.isEmpty() && waiting.firstKey() == next) {
      run.add(waiting.pollFirstEntry().getValue());
      next++;
    }
    return run;
  }

  /** True when entries wait for one that did not come. */
  boolean gap() {
    return !waiting.isEmpty();
  }

  /** Gives up on what is missing before the first that waits; its rows do not exist. */
  void skipGap() {
    if (!waiting.isEmpty()) {
      next = waiting.firstKey();
    }
  }
}
