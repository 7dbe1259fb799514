package org.fieldops.media;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;

/**
 * Looking at evidence and deciding on it. The author sees their own; supervisors see all and
 * decide; to everybody else it is {@code NOT_FOUND}.
 */
public interface EvidenceReview {

  /**
   * Newest received first, in the given states (all when empty); role supervisor. limit 1 to 500.
   */
  List<EvidenceView> newest(Person by, Set<EvidenceState> states, int limit);

  /** The caller's own, newest first; limit 1 to 500. */
  List<EvidenceView> own(Person by, int limit);

  EvidenceView evidence(Person by, EvidenceId id);

  /** The original bytes; each time leaves a custody entry. The caller closes it. */
  Content original(Person by, EvidenceId id);

  /**
   * The upright preview, JPEG, longest edge 1600 pixels; {@code NOT_FOUND} when there is none. A
   * look leaves a custody entry; looks of one person within 10 minutes are one.
   */
  Content preview(Person by, EvidenceId id);

  /** The small upright picture, JPEG, longest edge 320 pixels, for lists; no custody entry. */
  Content thumbnail(Person by, EvidenceId id);

  /**
   * Who did what, the whole chain checked now; its newest links before one.
   *
   * @param before the number of a link; any large number for the newest
   * @param limit 1 to 500
   */
  CustodyHistory custody(Person by, EvidenceId id, int before, int limit);

  /** The newest 200 links. */
  default CustodyHistory custody(Person by, EvidenceId id) {
    return custody(by, id, Integer.MAX_VALUE, 200);
  }

  /** READY to ACCEPTED; accepted already is fine. */
  EvidenceView accept(Person by, EvidenceId id);

  /** READY to REJECTED with a reason of 1 to 1,000 characters. */
  EvidenceView reject(Person by, EvidenceId id, String reason);

  /** ACCEPTED or REJECTED back to READY, off its case: the undo of the three decisions. */
  EvidenceView reopen(Person by, EvidenceId id);

  /** Attaches to a case and accepts, in one transaction; on that case already is fine. */
  EvidenceView attach(Person by, EvidenceId id, CaseFileId caseFile);

  /**
   * REFUSED back to RECEIVED: the original that we hold is looked into once more; being looked into
   * already is fine. What it is then, the review desk and the author hear as the first time. Role
   * supervisor.
   */
  EvidenceView examineAgain(Person by, EvidenceId id);

  /**
   * Takes a preview that the author's own device made, while there is none of ours; drawn anew here
   * and marked as claimed. Unchanged when there is a preview already.
   *
   * @param jpeg at most {@link #MOST_CLAIMED} bytes, upright
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}, {@code EVIDENCE_STATE} (not examined
   *     yet, or no picture), {@code UPLOAD_TOO_LARGE}, {@code NOT_A_PICTURE}, {@code
   *     PICTURE_DAMAGED}, {@code PICTURE_TOO_LARGE}
   */
  EvidenceView claimPreview(Person by, EvidenceId id, InputStream jpeg);

  /** The largest claimed preview in bytes. */
  int MOST_CLAIMED = 512 * 1024;
}
