package org.fieldops.media.imaging;

import java.io.IOException;

/**
 * What a JPEG says before its first scan (ITU-T T.81, B.2.2 and B.2.3).
 *
 * @param frame the SOF marker, which names the way of coding; 0 when there is none
 * @param precision bits of a sample
 * @param components of the frame
 * @param scanned components of the first scan; 0 when there is no scan
 */
record JpegHeader(int frame, int precision, int components, int scanned) {

  private static final int BASELINE = 0xc0;
  private static final int EXTENDED_SEQUENTIAL = 0xc1;
  private static final int PROGRESSIVE = 0xc2;
  private static final int LOSSLESS = 0xc3;

  static JpegHeader read(BoundedFile file) throws IOException {
    JpegHeader found = new JpegHeader(0, 0, Integer.MAX_VALUE, 0);
    long at = 2;
    while (true) {
      at = JpegMarkers.next(file, at);
      int marker = JpegMarkers.marker(file, at);
      if (marker == JpegMarkers.START_OF_SCAN) {
        return new JpegHeader(found.frame, found.precision, found.components, file.u8(at + 4));
      }
      if (marker == JpegMarkers.END_OF_IMAGE) {
        return found;
      }
      if (startsFrame(marker)) {
        found = new JpegHeader(marker, file.u8(at + 4), file.u8(at + 9), 0);
      }
      at = JpegMarkers.end(file, at);
    }
  }

  /** True for what a decoder here knows: Huffman coding, 8 bits; lossless ones with any bits. */
  boolean known() {
    return frame == LOSSLESS || (frame >= BASELINE && frame <= PROGRESSIVE && precision == 8);
  }

  /**
   * True unless it is known that the first scan is the only one. T.81, 4.2: in sequential mode one
   * scan may hold all components; in every other mode, and when the first scan holds fewer than the
   * frame has, a decoder has to keep the whole picture until the last scan.
   */
  boolean severalScans() {
    return frame < BASELINE || frame > EXTENDED_SEQUENTIAL || scanned < components;
  }

  /** SOF0 to SOF15; DHT, JPG and DAC lie between them. */
  private static boolean startsFrame(int marker) {
    return marker >= BASELINE
        && marker <= 0xcf
        && marker != 0xc4
        && marker != 0xc8
        && marker != 0xcc;
  }
}
