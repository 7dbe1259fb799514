package org.fieldops.it.signin;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What one sign-in gave.
 *
 * @param answer of the token endpoint
 */
record Tokens(JsonObject answer) {

  String access() {
    return answer.getString("access_token");
  }

  String refresh() {
    return answer.getString("refresh_token");
  }

  String id() {
    return answer.getString("id_token");
  }

  String session() {
    return claims(access()).getString("sid");
  }

  static JsonObject claims(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return Http.json(new String(payload, StandardCharsets.UTF_8)).asJsonObject();
  }
}
