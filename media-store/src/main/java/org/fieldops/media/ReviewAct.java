package org.fieldops.media;

/** What a supervisor may do with a piece of evidence as it stands; see {@link EvidenceReview}. */
public enum ReviewAct {
  ACCEPT,
  REJECT,
  ATTACH,
  REOPEN,
  EXAMINE_AGAIN
}
