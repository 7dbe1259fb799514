package org.fieldops.media.imaging;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;
import org.jspecify.annotations.Nullable;

/**
 * A picture's bytes for a decoder. They end with an error once the time is over, which ends every
 * decoder. A fault of the disk is remembered, because decoders tell it from a damaged picture in no
 * way; and one that was left open gets the end that it lacks.
 */
class PictureInput extends ImageInputStreamImpl {

  private static final int BUFFER = 32 * 1024;

  private final RandomAccessFile file;
  private final PictureEnd end;
  private final Deadline deadline;
  private final byte[] buffer = new byte[BUFFER];
  private long bufferStart;
  private int bufferLength;
  private @Nullable IOException fault;

  PictureInput(Path picture, PictureEnd end, Deadline deadline) throws IOException {
    this.file = new RandomAccessFile(picture.toFile(), "r");
    this.end = end;
    this.deadline = deadline;
  }

  /**
   * @throws IOException what the disk said, if it failed while the picture was decoded
   */
  void requireNoFault() throws IOException {
    if (fault != null) {
      throw new IOException("the disk failed", fault);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    checkClosed();
    if (deadline.passed()) {
      throw new IOException("the time for this picture is over");
    }
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    long left = end.upTo() - streamPos;
    int count = left > 0 ? ofFile(bytes, from, length, left) : ofTail(bytes, from, length, -left);
    if (count > 0) {
      streamPos += count;
    }
    return count;
  }

  private int ofFile(byte[] bytes, int from, int length, long left) throws IOException {
    if (streamPos < bufferStart || streamPos >= bufferStart + bufferLength) {
      fill(left);
    }
    int at = (int) (streamPos - bufferStart);
    int count = Math.min(length, bufferLength - at);
    System.arraycopy(buffer, at, bytes, from, count);
    return count;
  }

  private void fill(long left) throws IOException {
    try {
      int length = (int) Math.min(BUFFER, left);
      readFully(file, streamPos, buffer, length);
      bufferStart = streamPos;
      bufferLength = length;
    } catch (IOException e) {
      fault = e; // the file was as long as this a moment ago
      throw e;
    }
  }

  /** From the disk; a test lets it fail here. */
  void readFully(RandomAccessFile from, long at, byte[] into, int length) throws IOException {
    from.seek(at);
    from.readFully(into, 0, length);
  }

  private int ofTail(byte[] bytes, int from, int length, long at) {
    int left = (int) (end.tail().length - at);
    if (left <= 0) {
      return -1;
    }
    int count = Math.min(length, left);
    System.arraycopy(end.tail(), (int) at, bytes, from, count);
    return count;
  }

  @Override
  public long length() {
    return end.upTo() + end.tail().length;
  }

  @Override
  public void close() throws IOException {
    super.close();
    file.close();
  }
}
