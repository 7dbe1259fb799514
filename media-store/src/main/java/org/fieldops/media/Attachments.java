package org.fieldops.media;

import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;

/**
 * Files said along with messages. Whoever may read such a message may see them, and to everybody
 * else they are {@code NOT_FOUND}; who that is, {@link
 * org.fieldops.kernel.attachment.AttachmentReaders} says each time.
 */
public interface Attachments {

  AttachmentView attachment(Person by, AttachmentId id);

  /**
   * The bytes as they were sent; {@code NOT_FOUND} before they are here and when they were refused.
   * The caller closes it.
   */
  Content content(Person by, AttachmentId id);

  /** Upright, drawn anew, JPEG, longest edge 1600 pixels; {@code NOT_FOUND} without one. */
  Content preview(Person by, AttachmentId id);

  /** Likewise, longest edge 320 pixels. */
  Content thumbnail(Person by, AttachmentId id);

  /**
   * A picture becomes evidence, of its author, and waits in the review desk like any photo; its
   * custody says who took it from which message's file. Again is the same evidence. Role
   * supervisor.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}, {@code NOT_A_PICTURE}
   */
  EvidenceId takeAsEvidence(Person by, AttachmentId id);
}
