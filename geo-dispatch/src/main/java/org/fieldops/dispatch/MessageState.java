package org.fieldops.dispatch;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message since it was said.
 *
 * @param editedAt when its present text was written, by our clock; null while it is the first
 * @param withdrawnAt when its author took it back; then it has no text and no extras any more
 * @param reactions how often each quick answer was given; none that nobody gave
 * @param mine those that the reader gave; known in pages, not in the feed, which is the same for
 *     all
 * @param quote what it answers, where the reader may read that; in pages, as {@code mine}
 */
public record MessageState(
    @Nullable Instant editedAt,
    @Nullable Instant withdrawnAt,
    Map<Reaction, Long> reactions,
    Set<Reaction> mine,
    @Nullable Quote quote) {

  /** As it was said. */
  public static final MessageState UNCHANGED =
      new MessageState(null, null, Map.of(), Set.of(), null);

  /**
   * The message that is answered, as it is now.
   *
   * @param text its first 200 characters, or the names of its files when it has no text; "" when it
   *     was withdrawn
   */
  public record Quote(long number, String author, String text, boolean withdrawn) {}

  public MessageState {
    reactions = Map.copyOf(reactions);
    mine = Set.copyOf(mine);
  }

  public boolean withdrawn() {
    return withdrawnAt != null;
  }
}
