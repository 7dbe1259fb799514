package org.fieldops.media.imaging;

import java.io.IOException;

/**
 * The largest picture that a decoder is asked to decode, so that no examination takes more than
 * about 64 MB. Decoders that give row after row leave pixels out and may be asked for any; those
 * that hold the whole picture first (lossless WebP with 4 bytes for each pixel, JPEG in several
 * scans) may not.
 */
final class DecodeLimit {

  /** Rows of 16 bits and four channels stay below 1 MB. */
  private static final int LONGEST_EDGE = 65_535;

  /** 12 megapixels, as phones count them. */
  private static final long HELD_WHOLE = 12_600_000;

  private final long pixels;

  private DecodeLimit(long pixels) {
    this.pixels = pixels;
  }

  static DecodeLimit of(BoundedFile file, PictureType type) throws IOException {
    boolean whole =
        type == PictureType.WEBP
            || (type == PictureType.JPEG && JpegHeader.read(file).severalScans());
    return new DecodeLimit(whole ? HELD_WHOLE : Long.MAX_VALUE);
  }

  /** The decoder holds the whole picture until the end of its data. */
  boolean heldWhole() {
    return pixels == HELD_WHOLE;
  }

  boolean allows(int width, int height) {
    return Math.max(width, height) <= LONGEST_EDGE && (long) width * height <= pixels;
  }
}
