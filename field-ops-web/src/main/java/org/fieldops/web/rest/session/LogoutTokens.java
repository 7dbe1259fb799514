package org.fieldops.web.rest.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;

/**
 * Verifies logout tokens as OpenID Connect Back-Channel Logout 1.0, section 2.6 asks: signature,
 * issuer, audience, time, the event, a session, and no nonce.
 */
final class LogoutTokens {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final Clock clock;

  /**
   * @param audiences our clients; a token is for one of them
   */
  LogoutTokens(JWKSource<SecurityContext> keys, String issuer, Set<String> audiences, Clock clock) {
    this.clock = clock;
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            audiences,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("iat", "jti", "events", "sid"),
            Set.of("nonce")));
  }

  /** A token that does not prove what it says. */
  static final class Rejected extends Exception {
    private static final long serialVersionUID = 1L;

    Rejected(Exception cause) {
      super(cause.getMessage(), cause);
    }

    Rejected(String reason) {
      super(reason);
    }
  }

  /** The session of the realm that has ended. */
  String session(String token) throws Rejected {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      Map<String, Object> events = claims.getJSONObjectClaim("events");
      if (events == null || !events.containsKey(EVENT)) {
        throw new Rejected("no logout event");
      }
      checkAge(claims.getIssueTime());
      String session = claims.getStringClaim("sid");
      if (session == null || session.isBlank()) {
        throw new Rejected("no session");
      }
      return session;
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new Rejected(e);
    }
  }

  private void checkAge(Date issued) throws Rejected {
    Instant now = clock.instant();
    Instant at = issued.toInstant();
    if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(OLDEST))) {
      throw new Rejected("issued at another time");
    }
  }
}
