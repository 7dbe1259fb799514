package org.fieldops.it.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldops.stack.Totp;

/**
 * Somebody made for one test.
 *
 * @param id as Keycloak gave it
 * @param secret of the second factor; empty while there is none
 */
record TestPerson(String id, String username, String password, String secret) {

  private static final int PERIOD_SECONDS = 30;

  /** The fields of the first page, filled in rightly. */
  Map<String, String> credentials() {
    return Map.of("username", username, "password", password);
  }

  Map<String, String> wrongPassword() {
    return Map.of("username", username, "password", "Vertippt-4711");
  }

  Map<String, String> code() {
    return Map.of("otp", code(secret, 0));
  }

  /** No code of this moment, nor of those around it that Keycloak takes for a slow clock. */
  Map<String, String> wrongCode() {
    var near = IntStream.rangeClosed(-3, 3).mapToObj(step -> code(secret, step)).toList();
    String wrong =
        Stream.of("000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777")
            .filter(code -> !near.contains(code))
            .findFirst()
            .orElseThrow();
    return Map.of("otp", wrong);
  }

  TestPerson withSecret(String enrolled) {
    return new TestPerson(id, username, password, enrolled);
  }

  static String code(String secret, int stepsFromNow) {
    Instant at = Instant.now().plusSeconds((long) stepsFromNow * PERIOD_SECONDS);
    return Totp.code(secret.getBytes(StandardCharsets.UTF_8), at, 6);
  }
}
