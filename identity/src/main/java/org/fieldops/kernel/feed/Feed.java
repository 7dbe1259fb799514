package org.fieldops.kernel.feed;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The door to the feed. */
public interface Feed {

  /**
   * Appends an entry within the caller's transaction. It is numbered and written, together with all
   * others of that transaction, just before the commit: only then is the feed's lock taken. After
   * the commit {@link EntriesCommitted} is fired.
   */
  void append(Topic topic, String kind, JsonObject body);

  /**
   * What the topics hold after a number, in order.
   *
   * @param topics each with the number after which it may be read, as {@link TopicAccess} says
   * @param limit 1 to 500
   */
  List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit);

  /**
   * True when more than {@code entries} lie after a number in these topics: then a device does
   * better with a snapshot. Counts no further than it has to.
   *
   * @param topics each with the number after which it may be read
   */
  default boolean behind(long number, Map<Topic, Long> topics, int entries) {
    return last() - number > entries;
  }

  /** The number just before the first entry recorded at or after {@code at}. */
  long numberBefore(Instant at);

  /** The highest committed number, 0 when the feed is empty. */
  long last();

  /**
   * Names the history that the numbers belong to. A database restored from an older backup gets
   * another one, so that nobody goes on from a number that means something else now.
   */
  String epoch();
}
