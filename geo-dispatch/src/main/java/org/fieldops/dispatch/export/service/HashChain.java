package org.fieldops.dispatch.export.service;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fieldops.kernel.CanonicalJson;

/**
 * Hashes of which each covers the one before it: SHA-256 over the former hash as 64 characters of
 * hex, none at the beginning, followed by the canonical form of what is added.
 */
public final class HashChain {

  private final MessageDigest sha256 = sha256();
  private String last;

  /** A chain that begins. */
  public HashChain() {
    this("");
  }

  /** One that goes on after a hash. */
  public HashChain(String last) {
    this.last = last;
  }

  /** Adds the next one and says its hash. */
  public String add(String canonical) {
    sha256.update(last.getBytes(StandardCharsets.US_ASCII));
    last = HexFormat.of().formatHex(sha256.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    return last;
  }

  String add(JsonObject object) {
    return add(CanonicalJson.whole().text(object));
  }

  /** The newest hash; "" at the beginning. */
  public String last() {
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
