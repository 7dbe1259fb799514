package org.fieldops.media.imaging;

import java.io.IOException;

/** The bytes contradict their own format; not the disk's fault. */
final class MalformedPicture extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedPicture(String what) {
    super(what);
  }
}
