package org.fieldops.dispatch.election.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.fieldops.dispatch.export.service.HashChain;

/**
 * JSON lines of one channel, each with the SHA-256 over the hash of the line before (its 64 hex
 * characters, none before the first) and the bytes of its own message.
 */
final class HashedLines {

  private final OutputStream to;
  private final HashChain chain = new HashChain();
  private long lines;

  HashedLines(OutputStream to) {
    this.to = to;
  }

  void add(String json) throws IOException {
    String hash = chain.add(json);
    lines++;
    String line = "{\"sha256\":\"" + hash + "\",\"message\":" + json + "}\n";
    to.write(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Of the last line, "" when there is none. */
  String hash() {
    return chain.last();
  }

  long lines() {
    return lines;
  }
}
