package org.fieldops.media.imaging;

import java.io.EOFException;
import java.io.IOException;

/** Whether a picture's file is there to its end, and by the structure of its format. */
final class Wholeness {

  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;

  private Wholeness() {}

  /** True when the file ends no earlier than its format says, and makes sense up to there. */
  static boolean of(BoundedFile file, PictureType type) throws IOException {
    try {
      return switch (type) {
        case JPEG -> jpeg(file);
        case PNG -> png(file);
        case WEBP -> 8 + file.u32LittleEndian(4) <= file.length() && WebpFrames.fitHeader(file);
        case HEIC -> boxes(file);
      };
    } catch (EOFException | MalformedPicture e) {
      return false;
    }
  }

  /** Walks the markers of ITU-T T.81 to the end of the image; what follows it is none of ours. */
  private static boolean jpeg(BoundedFile file) throws IOException {
    long at = 2;
    while (true) {
      while (file.u8(at) != 0xff) {
        at++; // some cameras pad between segments; decoders skip it as well
      }
      int marker = file.u8(at + 1);
      if (marker == END_OF_IMAGE) {
        return true;
      }
      if (marker == 0xff || marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd7) {
        at += marker == 0xff ? 1 : 2;
        continue;
      }
      at += 2 + file.u16(at + 2);
      if (marker == START_OF_SCAN) {
        at = afterScan(file, at);
      }
    }
  }

  private static long afterScan(BoundedFile file, long from) throws IOException {
    long at = from;
    while (true) {
      if (file.u8(at) == 0xff) {
        int next = file.u8(at + 1);
        boolean data = next == 0 || next >= 0xd0 && next <= 0xd7;
        if (!data && next != 0xff) {
          return at;
        }
      }
      at++;
    }
  }

  private static boolean png(BoundedFile file) throws IOException {
    long at = 8;
    while (!file.fourCc(at + 4).equals("IEND")) {
      at += 12 + file.u32(at);
    }
    return at + 12 <= file.length();
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
