package org.fieldops.web.push.send;

import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * What a browser gave for encrypting to it (RFC 8291), known to be usable.
 *
 * @param publicKey a point of P-256, base64url without padding
 * @param secret 16 bytes, likewise
 */
public record BrowserKeys(String publicKey, String secret) {

  private static final int SECRET = 16;

  /**
   * @throws Refusal {@code MALFORMED}
   */
  public static BrowserKeys of(String publicKey, String secret) {
    try {
      byte[] point = P256.decode(publicKey);
      P256.point(point);
      byte[] bytes = P256.decode(secret);
      if (bytes.length != SECRET) {
        throw new IllegalArgumentException("16 bytes");
      }
      return new BrowserKeys(P256.encode(point), P256.encode(bytes));
    } catch (IllegalArgumentException e) {
      throw new Refusal(Problem.MALFORMED, "keys");
    }
  }
}
