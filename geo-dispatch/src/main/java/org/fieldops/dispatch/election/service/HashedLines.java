package org.fieldops.dispatch.election.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * JSON lines of one channel, each with the SHA-256 over the hash of the line before (its 64 hex
 * characters, none before the first) and the bytes of its own message.
 */
final class HashedLines {

  private final OutputStream to;
  private String hash = "";
  private long lines;

  HashedLines(OutputStream to) {
    this.to = to;
  }

  void add(String json) throws IOException {
    MessageDigest digest = sha256();
    digest.update(hash.getBytes(StandardCharsets.US_ASCII));
    hash = HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
    lines++;
    String line = "{\"sha256\":\"" + hash + "\",\"message\":" + json + "}\n";
    to.write(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Of the last line, "" when there is none. */
  String hash() {
    return hash;
  }

  long lines() {
    return lines;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
