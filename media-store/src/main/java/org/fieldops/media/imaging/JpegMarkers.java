package org.fieldops.media.imaging;

import java.io.IOException;

/**
 * Finds the markers of a JPEG (ITU-T T.81, B.1.1). Some phones and programs leave bytes between
 * segments that belong to nothing; decoders pass over them, and so do we.
 */
final class JpegMarkers {

  static final int START_OF_SCAN = 0xda;
  static final int END_OF_IMAGE = 0xd9;

  private JpegMarkers() {}

  /**
   * Where the next marker begins that is no restart, no stuffed byte and no padding.
   *
   * @throws java.io.EOFException when there is none
   */
  static long next(BoundedFile file, long from) throws IOException {
    long at = from;
    while (file.u8(at) != 0xff || !begins(file.u8(at + 1))) {
      at++;
    }
    return at;
  }

  /** The marker at a place that {@link #next} gave. */
  static int marker(BoundedFile file, long at) throws IOException {
    return file.u8(at + 1);
  }

  /** Where the segment at a place that {@link #next} gave ends. */
  static long end(BoundedFile file, long at) throws IOException {
    return at + 2 + file.u16(at + 2);
  }

  private static boolean begins(int marker) {
    return marker > 1 && marker != 0xff && !(marker >= 0xd0 && marker <= 0xd8);
  }
}
