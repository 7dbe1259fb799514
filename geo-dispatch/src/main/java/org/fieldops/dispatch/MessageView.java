package org.fieldops.dispatch;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel.
 *
 * @param number its place in the channel, from 1, in commit order
 * @param unitName the unit its author was on at that moment; null when on none
 * @param writtenAt by the author's device, however odd
 * @param at the same moment by our clock
 * @param receivedAt by the server
 * @param clockKnown false when {@code at} is only what is known otherwise
 * @param extras what was said with the text
 * @param state what became of it since
 */
public record MessageView(
    OperationId id,
    ChannelId channel,
    long number,
    PersonId author,
    String authorName,
    @Nullable String unitName,
    String text,
    Instant writtenAt,
    Instant at,
    Instant receivedAt,
    boolean clockKnown,
    Extras extras,
    MessageState state) {

  /** Its text, or the names of its files when it has none. */
  public String inOneLine() {
    return text.isEmpty()
        ? extras.attachments().stream().map(Extras.Attachment::name).collect(joining(", "))
        : text;
  }
}
