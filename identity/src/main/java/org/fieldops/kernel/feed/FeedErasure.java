package org.fieldops.kernel.feed;

import java.time.Instant;
import java.util.List;

/**
 * Takes out of the feed what may not be kept: entries stay, with their numbers, but lose fields.
 * Devices that read them before keep what they read.
 */
public interface FeedErasure {

  /**
   * Which entries.
   *
   * @param kind their kind
   * @param field of the body, which has one of the {@code values}
   * @param since recorded at or after this moment
   */
  record Entries(String kind, String field, List<String> values, Instant since) {}

  /** Takes fields out of bodies; says of how many entries. */
  int erase(Entries entries, List<String> fields);
}
