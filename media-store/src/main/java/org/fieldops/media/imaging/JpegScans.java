package org.fieldops.media.imaging;

import java.io.IOException;

/**
 * How a JPEG's picture is spread over the file. ITU-T T.81, 4.2: in sequential mode one scan may
 * hold all components of the picture; in every other mode, and when the first scan holds fewer
 * components than the frame has, a decoder has to keep the whole picture until the last scan.
 */
final class JpegScans {

  private static final int BASELINE = 0xc0;
  private static final int EXTENDED_SEQUENTIAL = 0xc1;
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  private JpegScans() {}

  /** True unless it is known that the first scan is the only one. */
  static boolean several(BoundedFile file) throws IOException {
    int components = Integer.MAX_VALUE;
    long at = 2;
    while (true) {
      while (file.u8(at) != 0xff || file.u8(at + 1) == 0xff) {
        at++; // padding
      }
      int marker = file.u8(at + 1);
      if (marker == START_OF_SCAN) {
        return file.u8(at + 4) < components;
      }
      if (marker == END_OF_IMAGE || (startsFrame(marker) && marker > EXTENDED_SEQUENTIAL)) {
        return true;
      }
      if (startsFrame(marker)) {
        components = file.u8(at + 9);
      }
      at += standsAlone(marker) ? 2 : 2 + file.u16(at + 2);
    }
  }

  /** SOF0 to SOF15; DHT, JPG and DAC lie between them. */
  private static boolean startsFrame(int marker) {
    return marker >= BASELINE
        && marker <= 0xcf
        && marker != 0xc4
        && marker != 0xc8
        && marker != 0xcc;
  }

  private static boolean standsAlone(int marker) {
    return marker <= 1 || (marker >= 0xd0 && marker <= 0xd7);
  }
}
