package org.fieldops.media.document.model;

import java.time.Instant;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document.
 *
 * @param number from 1 on
 * @param file whose bytes it is, of {@code by}
 * @param ready its bytes are here and may go out
 * @param reason why they may not, a problem's code
 */
public record Version(
    DocumentId document,
    int number,
    String title,
    AttachmentId file,
    @Nullable Instant validUntil,
    Instant sentAt,
    PersonId by,
    boolean ready,
    @Nullable String reason) {

  /** Whether its time is over. */
  public boolean expired(Instant now) {
    return validUntil != null && !validUntil.isAfter(now);
  }
}
