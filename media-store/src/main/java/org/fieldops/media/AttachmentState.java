package org.fieldops.media;

/** How far a file said along with a message is. */
public enum AttachmentState {
  /** Known by its manifest; its bytes are on their way. */
  ANNOUNCED,
  /** Its bytes are safe; a picture of it is still to be drawn. */
  RECEIVED,
  READY,
  /** What came was not what its author announced; nobody is given it. */
  REFUSED
}
