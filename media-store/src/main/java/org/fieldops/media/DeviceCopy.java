package org.fieldops.media;

import org.fieldops.kernel.DocumentId;

/** What a device says of one document on it. */
public record DeviceCopy(DocumentId document, int version, State state) {

  /** How it stands with a document on a device. */
  public enum State {
    /** All its bytes are there. */
    HELD,
    /** It does not fit into the room that the device gives to documents. */
    NO_ROOM,
    /** It is there and cannot be shown. */
    UNREADABLE,
    /** It was there, or had no room, and nothing of it is there any more. */
    GONE
  }
}
