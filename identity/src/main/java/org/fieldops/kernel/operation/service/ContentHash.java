package org.fieldops.kernel.operation.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.operation.Operation;

/**
 * The SHA-256 over the canonical JSON of an operation's kind, time of writing and body, in hex: two
 * operations with the same one say the same.
 */
public record ContentHash(String hex) {

  static ContentHash of(Operation operation) {
    StringBuilder text = new StringBuilder("{\"body\":");
    CanonicalJson canonical = CanonicalJson.exact();
    canonical.write(operation.body(), text);
    text.append(",\"kind\":");
    canonical.write(operation.kind(), text);
    text.append(",\"writtenAt\":");
    canonical.write(operation.writtenAt().toString(), text);
    text.append('}');
    return new ContentHash(HexFormat.of().formatHex(sha256(text.toString())));
  }

  public static ContentHash of(byte[] bytes) {
    return new ContentHash(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
