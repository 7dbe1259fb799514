package org.fieldops.kernel.feed.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;

/** Where the feed's rows are kept. */
public interface FeedRows {

  /**
   * An entry before it has its number.
   *
   * @param text the body as JSON text
   */
  record Draft(Topic topic, String kind, String text) {}

  /**
   * Takes the feed's lock until the transaction ends, numbers the drafts in their order and keeps
   * them, in one statement.
   */
  List<FeedEntry> append(List<Draft> drafts, Instant now);

  /** What the topics hold after a number, and after the number of each, in order. */
  List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit);

  /** What all topics hold after a number, in order. */
  List<FeedEntry> after(long number, int limit);

  /** Whether more than so many lie after a number in these topics. */
  boolean behind(long number, Map<Topic, Long> topics, int entries);

  /** The number just before the first entry recorded at or after {@code at}. */
  long numberBefore(Instant at);

  /** The highest committed number, 0 when there is none. */
  long last();

  /** The name of this history and the highest committed number. */
  Cursor head();

  /** Gives the history another name, unless somebody did so before; the head as it is then. */
  Cursor renewEpoch(String epoch);
}
