package org.fieldops.media;

import java.io.IOException;
import java.io.InputStream;

/** Bytes to be sent; whoever asked for them closes it. */
public record Content(
    InputStream bytes, long length, String contentType, String filename, String sha256)
    implements AutoCloseable {

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
