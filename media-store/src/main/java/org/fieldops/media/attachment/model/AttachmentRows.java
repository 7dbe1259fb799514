package org.fieldops.media.attachment.model;

import java.time.Instant;
import java.util.Optional;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.evidence.model.Look;

/** Where attachments are kept, and which of them wait to be drawn. The times are ours. */
public interface AttachmentRows {

  /**
   * The row of this id, locked until the transaction ends; the given one is kept first if there was
   * none, so that the two halves may arrive at the same instant.
   */
  Attachment claim(Attachment begun);

  /** Locked until the transaction ends. */
  Optional<Attachment> locked(AttachmentId id);

  Optional<Attachment> find(AttachmentId id);

  /** Keeps the channel that the manifest names. */
  void announce(Attachment attachment, Instant at);

  /** Keeps what is known of its bytes. */
  void save(Attachment attachment);

  /** The evidence that it became. */
  Optional<EvidenceId> evidenceOf(AttachmentId id);

  /** It became this evidence. */
  void becomes(AttachmentId id, EvidenceId evidence);

  /** A picture of it is to be drawn, in place of what was asked for before. */
  void ask(AttachmentId id, Look.Kind kind, Instant at);

  /**
   * The most urgent that is due, locked until the transaction ends; what others have locked is
   * passed over.
   */
  Optional<Drawing> due(Instant now);

  /** It begins; nobody else gets it before {@code until}. */
  void begin(AttachmentId id, String holder, Instant until);

  /** It ended without a result and is due again then. */
  void failed(AttachmentId id, Instant notBefore);

  /** Nothing is to be drawn any more. */
  void done(AttachmentId id);

  /** What this holder began and did not end is due at once. */
  void free(String holder, Instant now);
}
