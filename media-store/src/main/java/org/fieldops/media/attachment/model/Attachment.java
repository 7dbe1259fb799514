package org.fieldops.media.attachment.model;

import java.time.Instant;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.AttachmentState;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.jspecify.annotations.Nullable;

/**
 * A file said along with a message. Begins with the first that arrives of its two halves, the
 * manifest or the bytes. What a method returns is the file after the step.
 *
 * @param channel whose message may name it; null until the manifest is here
 * @param reason a problem's code when refused
 * @param type what its first bytes say; null until they are here
 * @param receivedAt when all bytes were durable; null before
 * @param thumbnail a picture of it was drawn
 */
public record Attachment(
    AttachmentId id,
    Author author,
    AttachmentState state,
    @Nullable String reason,
    Declared declared,
    @Nullable ChannelId channel,
    @Nullable String type,
    @Nullable Instant receivedAt,
    boolean thumbnail) {

  /** One of which neither half is here yet. */
  public static Attachment begun(AttachmentId id, Author author, Declared declared) {
    return new Attachment(
        id, author, AttachmentState.ANNOUNCED, null, declared, null, null, null, false);
  }

  /**
   * @throws Refusal {@code ATTACHMENT_REUSED} unless it is the same person's and the same bytes
   */
  public void requireSame(Author other, Declared bytes) {
    if (!author.id().equals(other.id()) || !declared.sameBytes(bytes)) {
      throw new Refusal(Problem.ATTACHMENT_REUSED);
    }
  }

  /**
   * The manifest is here; again is harmless.
   *
   * @throws Refusal {@code ATTACHMENT_REUSED} when it came before for another channel
   */
  public Attachment announced(ChannelId in) {
    if (channel != null && !channel.equals(in)) {
      throw new Refusal(Problem.ATTACHMENT_REUSED);
    }
    return new Attachment(id, author, state, reason, declared, in, type, receivedAt, thumbnail);
  }

  /** The bytes are here. */
  public boolean received() {
    return receivedAt != null;
  }

  /**
   * The bytes are here.
   *
   * @param next RECEIVED when a picture of it is to be drawn, else READY
   */
  public Attachment received(AttachmentState next, String sniffed, Instant at) {
    return new Attachment(id, author, to(next), null, declared, channel, sniffed, at, thumbnail);
  }

  /** What came is not what was announced. */
  public Attachment refused(Problem why, String sniffed, Instant at) {
    return new Attachment(
        id, author, to(AttachmentState.REFUSED), why.name(), declared, channel, sniffed, at, false);
  }

  /** It was looked into; a file of which no picture can be drawn is a file all the same. */
  public Attachment drawn(boolean withThumbnail) {
    AttachmentState next = state == AttachmentState.READY ? state : to(AttachmentState.READY);
    return new Attachment(
        id, author, next, reason, declared, channel, type, receivedAt, withThumbnail);
  }

  /** The one place that knows which step may follow which. */
  private AttachmentState to(AttachmentState next) {
    boolean allowed =
        switch (state) {
          case ANNOUNCED -> next != AttachmentState.ANNOUNCED;
          case RECEIVED -> next == AttachmentState.READY;
          case READY, REFUSED -> false;
        };
    if (!allowed) {
      throw new Refusal(Problem.EVIDENCE_STATE);
    }
    return next;
  }
}
