package org.fieldops.dispatch.export.service;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes of which each covers the one before it: SHA-256 over the former hash as 64 characters of
 * hex, none at the beginning, followed by the canonical form of what is added.
 */
final class HashChain {

  private final MessageDigest sha256 = sha256();
  private String last = "";

  /** Adds the next one and says its hash. */
  String add(String canonical) {
    sha256.update(last.getBytes(StandardCharsets.US_ASCII));
    last = HexFormat.of().formatHex(sha256.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    return last;
  }

  String add(JsonObject object) {
    return add(CanonicalText.of(object));
  }

  /** The newest hash; "" at the beginning. */
  String last() {
    return last;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
