package org.fieldops.media;

/** What the bytes of an upload are for; it decides which way they go home. */
public enum UploadPurpose {
  EVIDENCE,
  /** Said along with a message. */
  ATTACHMENT
}
