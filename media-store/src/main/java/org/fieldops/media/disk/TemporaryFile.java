package org.fieldops.media.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes in a file for whoever reads files only; gone when it is closed. */
public final class TemporaryFile implements AutoCloseable {

  private final Path path;

  private TemporaryFile(Path path) {
    this.path = path;
  }

  public static TemporaryFile of(byte[] bytes) throws IOException {
    TemporaryFile file = new TemporaryFile(Files.createTempFile("fieldops", ".tmp"));
    Files.write(file.path, bytes);
    return file;
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
