package org.fieldops.media;

import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A file said along with a message.
 *
 * @param channel null while only the bytes are here
 * @param reason a problem's code when refused
 * @param filename as it is saved: what can be run keeps no name by which it would be
 * @param contentType what its first bytes say, one of few; {@code application/octet-stream} for all
 *     others and before the bytes are here
 * @param size in bytes
 * @param sha256 of the bytes, as announced
 * @param thumbnail a picture of it can be had
 */
public record AttachmentView(
    AttachmentId id,
    @Nullable ChannelId channel,
    PersonId author,
    AttachmentState state,
    @Nullable String reason,
    String filename,
    String contentType,
    long size,
    String sha256,
    boolean thumbnail) {}
