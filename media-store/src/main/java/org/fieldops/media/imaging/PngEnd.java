package org.fieldops.media.imaging;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a PNG (W3C PNG, 5.3 and 11.2) that ends early still has all its pixels: its compressed
 * data must come to its own end.
 */
final class PngEnd {

  private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 'B', 96, -126};
  private static final int CHECKSUM = 4;
  private static final int PIECE = 64 * 1024;

  /** No picture that is decoded here has more, 100 megapixels of 8 bytes. */
  private static final long MOST = 800L << 20;

  private PngEnd() {}

  static PictureEnd of(BoundedFile file) throws IOException {
    long at = 8;
    while (at + 8 <= file.length()) {
      long next = at + 8 + file.u32(at) + CHECKSUM;
      if (file.fourCc(at + 4).equals("IEND")) {
        return next <= file.length()
            ? PictureEnd.whole(file.length())
            : PictureEnd.open(at, END.clone());
      }
      if (next > file.length()) {
        return cutInside(file, next);
      }
      at = next;
    }
    return complete(file, at) ? PictureEnd.open(at, END.clone()) : PictureEnd.broken();
  }

  /** At most the chunk's checksum may be missing. */
  private static PictureEnd cutInside(BoundedFile file, long next) throws IOException {
    if (next - file.length() > CHECKSUM || !complete(file, next)) {
      return PictureEnd.broken();
    }
    byte[] tail = new byte[(int) (next - file.length()) + END.length];
    System.arraycopy(END, 0, tail, tail.length - END.length, END.length);
    return PictureEnd.open(file.length(), tail);
  }

  private static boolean complete(BoundedFile file, long upTo) throws IOException {
    Inflater inflater = new Inflater();
    try {
      long at = 8;
      long pixels = 0;
      byte[] out = new byte[PIECE];
      while (at < upTo && !inflater.finished() && pixels < MOST) {
        long length = file.u32(at);
        if (file.fourCc(at + 4).equals("IDAT")) {
          pixels += inflated(file, at + 8, length, inflater, out);
        }
        at += 8 + length + CHECKSUM;
      }
      return inflater.finished();
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static long inflated(
      BoundedFile file, long from, long length, Inflater inflater, byte[] out)
      throws IOException, DataFormatException {
    long count = 0;
    for (long at = from; at < from + length && count < MOST; at += PIECE) {
      inflater.setInput(file.bytes(at, Math.min(PIECE, from + length - at)));
      int some = inflater.inflate(out);
      while (some > 0 && count < MOST) {
        count += some;
        some = inflater.inflate(out);
      }
    }
    return count;
  }
}
