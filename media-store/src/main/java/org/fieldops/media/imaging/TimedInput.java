package org.fieldops.media.imaging;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/** A picture's bytes that end with an error once the time is over, which ends every decoder. */
final class TimedInput extends FileImageInputStream {

  private final Deadline deadline;

  TimedInput(Path picture, Deadline deadline) throws IOException {
    super(picture.toFile());
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    check();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    check();
    return super.read(bytes, from, length);
  }

  private void check() throws IOException {
    if (deadline.passed()) {
      throw new IOException("the time for this picture is over");
    }
  }
}
