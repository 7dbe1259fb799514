package org.fieldops.media.imaging;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that nobody has vouched for, read at any place. A length that the file itself claims is
 * believed only as far as the file goes, so that no claim makes us take memory.
 */
final class BoundedFile implements Closeable {

  private static final int BUFFER = 64 * 1024;

  private final RandomAccessFile file;
  private final long length;
  private final byte[] buffer = new byte[BUFFER];
  private long bufferStart;
  private int bufferLength;

  BoundedFile(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "r");
    length = file.length();
  }

  long length() {
    return length;
  }

  int u8(long at) throws IOException {
    if (at < bufferStart || at >= bufferStart + bufferLength) {
      fill(at);
    }
    return buffer[(int) (at - bufferStart)] & 0xff;
  }

  int u16(long at) throws IOException {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(long at) throws IOException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  long u32LittleEndian(long at) throws IOException {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) u32(at)));
  }

  long u64(long at) throws IOException {
    return u32(at) << 32 | u32(at + 4);
  }

  /** An unsigned number of 0, 4 or 8 bytes. */
  long sized(long at, int bytes) throws IOException {
    return switch (bytes) {
      case 0 -> 0;
      case 4 -> u32(at);
      case 8 -> u64(at);
      default -> throw new MalformedPicture("a number of " + bytes + " bytes");
    };
  }

  /** Four characters. */
  String fourCc(long at) throws IOException {
    return new String(bytes(at, 4), StandardCharsets.ISO_8859_1);
  }

  byte[] bytes(long at, long count) throws IOException {
    if (at < 0 || count < 0 || at + count > length || at + count < 0) {
      throw new EOFException();
    }
    byte[] bytes = new byte[Math.toIntExact(count)];
    file.seek(at);
    file.readFully(bytes);
    return bytes;
  }

  private void fill(long at) throws IOException {
    if (at < 0 || at >= length) {
      throw new EOFException();
    }
    file.seek(at);
    bufferStart = at;
    bufferLength = (int) Math.min(BUFFER, length - at);
    Arrays.fill(buffer, (byte) 0);
    file.readFully(buffer, 0, bufferLength);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
