package org.fieldops.dispatch;

import java.time.Instant;
import java.util.Set;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the messages that they may read.
 *
 * @param words all of these; between quotation marks they stand beside each other; may be empty
 *     when one of the next three narrows it
 * @param author who said it
 * @param channel where
 * @param only what is all of these
 * @param from received at this moment or later
 * @param until received before this moment
 * @param before the place at which an earlier page ended; null for the newest
 * @param limit 1 to 100
 */
public record SearchWish(
    String words,
    @Nullable PersonId author,
    @Nullable ChannelId channel,
    Set<SearchOnly> only,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String before,
    int limit) {

  public SearchWish {
    only = Set.copyOf(only);
  }

  /** The newest that have these words, wherever. */
  public static SearchWish of(String words, int limit) {
    return new SearchWish(words, null, null, Set.of(), null, null, null, limit);
  }
}
