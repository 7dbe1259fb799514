package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A message that was found.
 *
 * @param channelName as the one who asks sees it
 * @param number its place in the channel
 * @param unitName the unit its author was on; null when on none
 * @param at when it was written, by our clock
 * @param excerpt of the text, at most some 200 characters, with an ellipsis where it was cut
 * @param marks what was found in the excerpt, ascending; none where only another form of the word
 *     stands there
 */
public record SearchHit(
    OperationId message,
    ChannelId channel,
    ChannelKind kind,
    String channelName,
    long number,
    PersonId author,
    String authorName,
    @Nullable String unitName,
    Instant at,
    Instant receivedAt,
    String excerpt,
    List<Mark> marks) {

  /**
   * A piece of a text, in UTF-16 code units as Java and JavaScript count.
   *
   * @param start of the first
   * @param length how many
   */
  public record Mark(int start, int length) {}
}
