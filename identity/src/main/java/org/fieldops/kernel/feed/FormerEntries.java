package org.fieldops.kernel.feed;

import java.time.Instant;
import java.util.List;

/**
 * Takes out of the feed what has been overtaken by a newer entry about the same thing and may not
 * be read any more: entries stay, with their numbers, but lose fields.
 */
@FunctionalInterface
public interface FormerEntries {

  /**
   * Which entries: all of these but the newest.
   *
   * @param kinds one of them is theirs
   * @param field of the body, which has this {@code value}
   * @param since recorded at or after this moment
   */
  record Former(Topic topic, List<String> kinds, String field, String value, Instant since) {}

  /** Takes fields out of their bodies; says of how many entries. */
  int erase(Former former, List<String> fields);
}
