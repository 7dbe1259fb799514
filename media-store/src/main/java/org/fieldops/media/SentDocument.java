package org.fieldops.media;

import java.time.Instant;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.jspecify.annotations.Nullable;

/**
 * A document as those see it who lead it.
 *
 * @param version the newest that was sent
 * @param current the one that goes to people; null while the first one's bytes are on their way
 * @param title of the newest
 * @param reason why the newest goes to nobody, a problem's code; null when nothing is wrong with it
 * @param validUntil of the newest
 * @param sentAt when the newest was sent
 * @param filename as it is saved, "" while its bytes are on their way
 */
public record SentDocument(
    DocumentId id,
    PersonId sender,
    String senderName,
    Target to,
    String target,
    int version,
    @Nullable Integer current,
    String title,
    State state,
    @Nullable String reason,
    @Nullable Instant validUntil,
    Instant sentAt,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnBy,
    String filename,
    String contentType,
    long size,
    Counts counts) {

  /** How it stands with a document. */
  public enum State {
    /** Nothing of it may go out yet: its bytes are on their way, or are being looked into. */
    COMING,
    /** What came may not go out; no version before it did. */
    REFUSED,
    VALID,
    EXPIRED,
    WITHDRAWN
  }

  /**
   * How many people, of the present version.
   *
   * @param people for whom it is
   * @param here on one of whose devices at least it is
   * @param left on how many devices any version still is, whoever's
   * @param noRoom on how many devices it does not fit
   */
  public record Counts(int people, int here, int read, int confirmed, int left, int noRoom) {}
}
