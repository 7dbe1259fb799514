package org.fieldops.media;

/** What the bytes of an upload are for; it decides which way they go home. */
public enum UploadPurpose {
  EVIDENCE("evidenceId"),
  /** Said along with a message. */
  ATTACHMENT("attachmentId"),
  /** The photo of a certificate, for the personnel office alone. */
  CERTIFICATE("certificateId");

  private final String idField;

  UploadPurpose(String idField) {
    this.idField = idField;
  }

  /** What the id is called where an upload is described; it also says what the bytes are for. */
  public String idField() {
    return idField;
  }
}
