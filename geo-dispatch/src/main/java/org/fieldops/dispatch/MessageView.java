package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel.
 *
 * @param number its place in the channel, from 1, in commit order
 * @param writtenAt by the author's device
 * @param receivedAt by the server
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
    Instant receivedAt) {}
