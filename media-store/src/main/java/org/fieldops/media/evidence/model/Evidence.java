package org.fieldops.media.evidence.model;

import java.util.Set;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.ReviewAct;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence. Begins with the first that arrives of its two halves, the manifest or the
 * bytes, and is complete with both. What a method returns is the piece after the step.
 *
 * @param reason a problem's code, or the supervisor's words
 * @param announcement null until the manifest is here
 * @param stored null until the bytes are here
 */
public record Evidence(
    EvidenceId id,
    Author author,
    EvidenceState state,
    @Nullable String reason,
    Declared declared,
    @Nullable Announcement announcement,
    @Nullable Stored stored,
    @Nullable CaseFileId caseFile) {

  /** One of which neither half is here yet. */
  public static Evidence begun(EvidenceId id, Author author, Declared declared) {
    return new Evidence(id, author, EvidenceState.ANNOUNCED, null, declared, null, null, null);
  }

  /**
   * @throws Refusal {@code EVIDENCE_REUSED} unless it is the same person's and the same bytes
   */
  public void requireSame(Author other, Declared bytes) {
    if (!author.id().equals(other.id()) || !declared.sameBytes(bytes)) {
      throw new Refusal(Problem.EVIDENCE_REUSED);
    }
  }

  /** The manifest is here; the state is not touched by it. */
  public Evidence announced(Announcement manifest) {
    return new Evidence(id, author, state, reason, declared, manifest, stored, caseFile);
  }

  /** The bytes are here and were looked into. */
  public boolean settled() {
    return state != EvidenceState.ANNOUNCED && state != EvidenceState.RECEIVED;
  }

  /** The bytes are a picture that was, is or may be decided on. */
  public boolean reviewable() {
    return state == EvidenceState.READY
        || state == EvidenceState.ACCEPTED
        || state == EvidenceState.REJECTED;
  }

  /** The bytes are here; again when they were looked into. */
  public Evidence received(Stored bytes, EvidenceState verdict, @Nullable String why) {
    return new Evidence(id, author, to(verdict), why, declared, announcement, bytes, caseFile);
  }

  /** A person wants it looked into once more. */
  public Evidence examinedAgain() {
    return new Evidence(
        id, author, to(EvidenceState.RECEIVED), null, declared, announcement, stored, caseFile);
  }

  /** Another preview is here, or will not come; the state is not touched by it. */
  public Evidence shown(Stored bytes) {
    return new Evidence(id, author, state, reason, declared, announcement, bytes, caseFile);
  }

  /** What a supervisor may do with it as it stands. */
  public Set<ReviewAct> acts() {
    return switch (state) {
      case ANNOUNCED, RECEIVED, QUARANTINED -> Set.of();
      case READY -> Set.of(ReviewAct.ACCEPT, ReviewAct.REJECT, ReviewAct.ATTACH);
      case ACCEPTED ->
          caseFile == null ? Set.of(ReviewAct.REOPEN, ReviewAct.ATTACH) : Set.of(ReviewAct.REOPEN);
      case REJECTED -> Set.of(ReviewAct.REOPEN);
      case REFUSED -> Set.of(ReviewAct.EXAMINE_AGAIN);
    };
  }

  /** A supervisor takes it. */
  public Evidence accepted() {
    return decided(EvidenceState.ACCEPTED, null, null);
  }

  /** A supervisor does not take it. */
  public Evidence rejected(String why) {
    return decided(EvidenceState.REJECTED, why, null);
  }

  /** The decision is taken back, and with it the case. */
  public Evidence reopened() {
    return decided(EvidenceState.READY, null, null);
  }

  /** A supervisor takes it onto a case; one accepted already may still go onto its first case. */
  public Evidence attached(CaseFileId onto) {
    if (state == EvidenceState.ACCEPTED && caseFile == null) {
      return new Evidence(id, author, state, null, declared, announcement, stored, onto);
    }
    return decided(EvidenceState.ACCEPTED, null, onto);
  }

  private Evidence decided(EvidenceState next, @Nullable String why, @Nullable CaseFileId onto) {
    return new Evidence(id, author, to(next), why, declared, announcement, stored, onto);
  }

  /** The one place that knows which step may follow which. */
  private EvidenceState to(EvidenceState next) {
    boolean allowed =
        switch (state) {
          case ANNOUNCED ->
              next == EvidenceState.RECEIVED
                  || next == EvidenceState.READY
                  || next == EvidenceState.REFUSED
                  || next == EvidenceState.QUARANTINED;
          case RECEIVED ->
              next == EvidenceState.READY
                  || next == EvidenceState.REFUSED
                  || next == EvidenceState.QUARANTINED;
          case READY -> next == EvidenceState.ACCEPTED || next == EvidenceState.REJECTED;
          case ACCEPTED, REJECTED -> next == EvidenceState.READY;
          case REFUSED -> next == EvidenceState.RECEIVED;
          case QUARANTINED -> false;
        };
    if (!allowed) {
      throw new Refusal(Problem.EVIDENCE_STATE);
    }
    return next;
  }

  /** The hash of the bytes we hold, or, before that, of those the device announced. */
  public String sha256() {
    return stored == null ? declared.sha256() : stored.sha256();
  }
}
