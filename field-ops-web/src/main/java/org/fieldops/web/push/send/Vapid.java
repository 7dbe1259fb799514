package org.fieldops.web.push.send;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldops.kernel.WireJson;

/** Says to a push service who we are: RFC 8292. A token holds for hours and is made once. */
final class Vapid {

  private static final Duration HOLDS = Duration.ofHours(12);
  private static final Duration RENEWED = Duration.ofHours(6);
  private static final int MOST_KEPT = 200;
  private static final String HEAD =
      P256.encode("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8));

  private record Token(String text, Instant madeAt) {}

  private final PushKey key;
  private final String contact;
  private final Clock clock;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  /**
   * @param contact whom a push service can write to, {@code mailto:} or {@code https:}
   */
  Vapid(PushKey key, String contact, Clock clock) {
    this.key = key;
    this.contact = contact;
    this.clock = clock;
  }

  /** The header {@code Authorization} for a call to this address. */
  String authorization(URI endpoint) {
    String origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    Instant now = clock.instant();
    if (tokens.size() > MOST_KEPT) {
      tokens.clear();
    }
    Token token =
        tokens.compute(
            origin,
            (any, known) ->
                known == null || known.madeAt().plus(RENEWED).isBefore(now)
                    ? new Token(signed(origin, now), now)
                    : known);
    return "vapid t=" + token.text() + ", k=" + key.publicKey();
  }

  private String signed(String origin, Instant now) {
    String claims =
        WireJson.object()
            .add("aud", origin)
            .add("exp", now.plus(HOLDS).getEpochSecond())
            .add("sub", contact)
            .build()
            .toString();
    String text = HEAD + "." + P256.encode(claims.getBytes(StandardCharsets.UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key.privateKey());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + P256.encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
