package org.fieldops.web.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogoutTokensTest {

  private static final Map<String, Object> EVENT =
      Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
  private static final String ISSUER = "https://realm.example/realms/fieldops";

  private final ECKey key = key();
  private final LogoutTokens tokens =
      new LogoutTokens(
          new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())),
          ISSUER,
          Set.of("fieldops-web", "fieldops-device"),
          Clock.systemUTC());

  @Test
  void aTokenOfTheRealmNamesTheSession() throws Exception {
    assertEquals("session-1", tokens.session(signed(key, logout().build())));
  }

  @Test
  void aSessionOfABearerTokenEndsToo() throws Exception {
    assertEquals(
        "session-1", tokens.session(signed(key, logout().audience("fieldops-device").build())));
  }

  @Test
  void aTokenSignedByAnotherKeyIsRejected() {
    rejected(signed(key(), logout().build()));
  }

  @Test
  void anotherIssuerAudienceOrTimeIsRejected() {
    rejected(signed(key, logout().issuer("https://elsewhere.example").build()));
    rejected(signed(key, logout().audience("another").build()));
    rejected(signed(key, logout().issueTime(Date.from(Instant.now().minusSeconds(900))).build()));
  }

  @Test
  void anAccessTokenOrAnIdTokenIsNoLogoutToken() {
    rejected(signed(key, logout().claim("events", null).build()));
    rejected(signed(key, logout().claim("nonce", "n").build()));
    rejected("");
    rejected("a.b.c");
  }

  private void rejected(String token) {
    assertThrows(LogoutTokens.Rejected.class, () -> tokens.session(token));
  }

  private static JWTClaimsSet.Builder logout() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("fieldops-web")
        .issueTime(new Date())
        .jwtID("1")
        .claim("sid", "session-1")
        .claim("events", EVENT);
  }

  private static String signed(ECKey by, JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256)
                  .type(new JOSEObjectType("logout+jwt"))
                  .keyID(by.getKeyID())
                  .build(),
              claims);
      token.sign(new ECDSASigner(by));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
