package org.fieldops.media;

/** What has become of a piece of evidence; see {@code docs/protocol.md}. */
public enum EvidenceState {
  ANNOUNCED,
  RECEIVED,
  READY,
  REFUSED,
  QUARANTINED,
  ACCEPTED,
  REJECTED
}
