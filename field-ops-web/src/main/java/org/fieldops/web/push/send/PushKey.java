package org.fieldops.web.push.send;

import java.security.interfaces.ECPrivateKey;
import java.util.Optional;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.web.WebSettings;

/**
 * The key by which push services and browsers know us (RFC 8292). Without one nobody is woken.
 *
 * @param publicKey as browsers are given it, base64url
 */
public record PushKey(String publicKey, ECPrivateKey privateKey) {

  /** What a private key begins with that a demo made for itself. */
  public static final String DEMO = "demo.";

  /**
   * Reads the settings.
   *
   * @throws IllegalStateException when only one of the two is set, one cannot be read, or in
   *     production it is a demo's
   */
  public static Optional<PushKey> read() {
    Optional<String> publicKey = WebSettings.PUSH_PUBLIC_KEY.given();
    Optional<String> privateKey = WebSettings.PUSH_PRIVATE_KEY.given();
    if (publicKey.isEmpty() && privateKey.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(of(publicKey.orElse(""), privateKey.orElse(""), HouseSettings.demo()));
  }

  static PushKey of(String publicKey, String privateKey, boolean demo) {
    if (privateKey.startsWith(DEMO) && !demo) {
      throw new IllegalStateException(
          WebSettings.PUSH_PRIVATE_KEY.name() + " is a demo's: production needs its own pair");
    }
    try {
      P256.point(P256.decode(publicKey));
      return new PushKey(
          publicKey, P256.scalar(P256.decode(privateKey.replaceFirst("^" + DEMO, ""))));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          WebSettings.PUSH_PUBLIC_KEY.name()
              + " and "
              + WebSettings.PUSH_PRIVATE_KEY.name()
              + " are no pair of P-256 keys in base64url",
          e);
    }
  }
}
