package org.fieldops.media.imaging;

import java.io.EOFException;
import java.io.IOException;

/** Whether a picture's file is there to its end, and by the structure of its format. */
final class Wholeness {

  private static final byte[] END_OF_IMAGE = {(byte) 0xff, (byte) 0xd9};

  private Wholeness() {}

  /** How the file ends, and whether it makes sense up to there. */
  static PictureEnd of(BoundedFile file, PictureType type) throws IOException {
    try {
      return switch (type) {
        case JPEG -> jpeg(file);
        case PNG -> PngEnd.of(file);
        case WEBP ->
            wholeIf(
                8 + file.u32LittleEndian(4) <= file.length() && WebpFrames.fitHeader(file), file);
        case HEIC, AVIF -> wholeIf(boxes(file), file);
      };
    } catch (EOFException | MalformedPicture e) {
      return PictureEnd.broken();
    }
  }

  private static PictureEnd wholeIf(boolean whole, BoundedFile file) {
    return whole ? PictureEnd.whole(file.length()) : PictureEnd.broken();
  }

  /**
   * Walks the markers of ITU-T T.81 to the end of the image; what follows it is none of ours. A
   * file that ends within or after a scan may lack its end only.
   */
  private static PictureEnd jpeg(BoundedFile file) throws IOException {
    boolean scanned = false;
    long at = 2;
    while (true) {
      try {
        at = JpegMarkers.next(file, at);
      } catch (EOFException e) {
        return scanned
            ? PictureEnd.open(endOfData(file), END_OF_IMAGE.clone())
            : PictureEnd.broken();
      }
      int marker = JpegMarkers.marker(file, at);
      if (marker == JpegMarkers.END_OF_IMAGE) {
        return PictureEnd.whole(file.length());
      }
      scanned |= marker == JpegMarkers.START_OF_SCAN;
      at = JpegMarkers.end(file, at);
    }
  }

  /** Half a marker at the end is none. */
  private static long endOfData(BoundedFile file) throws IOException {
    long length = file.length();
    return file.u8(length - 1) == 0xff ? length - 1 : length;
  }

  private static boolean boxes(BoundedFile file) throws IOException {
    long at = 0;
    while (at < file.length()) {
      IsoBox box = IsoBox.at(file, at, file.length());
      if (box.end() > file.length()) {
        return false;
      }
      at = box.end();
    }
    return true;
  }
}
