package org.fieldops.media.imaging;

import java.io.IOException;

/**
 * Whether the frames of a WebP file are as large as its header says (RFC 9649, 2.7). A decoder is
 * asked for the size of the one and takes memory for the other.
 */
final class WebpFrames {

  private static final int ANIMATED = 2;
  private static final long AFTER_HEADER = 30;

  private WebpFrames() {}

  /** True for a file that says its size only once. */
  static boolean fitHeader(BoundedFile file) throws IOException {
    if (!file.fourCc(12).equals("VP8X")) {
      return true;
    }
    long end = Math.min(file.length(), 8 + file.u32LittleEndian(4));
    if ((file.u8(20) & ANIMATED) != 0) {
      return firstOfAnimation(file, end);
    }
    return fit(file, AFTER_HEADER, end, 1 + u24(file, 24), 1 + u24(file, 27));
  }

  /** Only the first frame is decoded; it tells its own size, then holds its picture. */
  private static boolean firstOfAnimation(BoundedFile file, long end) throws IOException {
    long at = AFTER_HEADER;
    while (at + 8 <= end) {
      long content = at + 8;
      if (file.fourCc(at).equals("ANMF")) {
        long width = 1 + u24(file, content + 6);
        long height = 1 + u24(file, content + 9);
        return fit(file, content + 16, Math.min(end, next(file, at)), width, height);
      }
      at = next(file, at);
    }
    return false;
  }

  private static boolean fit(BoundedFile file, long from, long end, long width, long height)
      throws IOException {
    for (long at = from; at + 8 <= end; at = next(file, at)) {
      long content = at + 8;
      boolean fits =
          switch (file.fourCc(at)) {
            case "VP8 " ->
                (u16(file, content + 6) & 0x3fff) == width
                    && (u16(file, content + 8) & 0x3fff) == height;
            case "VP8L" -> {
              long sizes = file.u32LittleEndian(content + 1);
              yield 1 + (sizes & 0x3fff) == width && 1 + (sizes >> 14 & 0x3fff) == height;
            }
            default -> true;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static long next(BoundedFile file, long at) throws IOException {
    long length = file.u32LittleEndian(at + 4);
    return at + 8 + length + (length & 1);
  }

  private static int u16(BoundedFile file, long at) throws IOException {
    return file.u8(at) | file.u8(at + 1) << 8;
  }

  private static long u24(BoundedFile file, long at) throws IOException {
    return u16(file, at) | (long) file.u8(at + 2) << 16;
  }
}
