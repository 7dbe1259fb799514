package org.fieldops.web.rest.session;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldops.identity.TokenClaims;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims out of a token that the server has verified already. What a token says does not
 * change, so it is read once; whether it still counts is asked each time, elsewhere.
 */
final class TokenPayload {

  /** Ten devices of a thousand people; at some 2 KB each. */
  private static final int MOST_KEPT = 10_000;

  private static final Map<String, TokenClaims> KEPT = new ConcurrentHashMap<>();

  private TokenPayload() {}

  /**
   * @throws Refusal {@code NOT_SIGNED_IN} when it is no token or names nobody
   */
  static TokenClaims claims(String token) {
    TokenClaims known = KEPT.get(token);
    if (known == null) {
      known = read(token);
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.clear();
      }
      KEPT.put(token, known);
    }
    return known;
  }

  private static TokenClaims read(String token) {
    JsonObject payload = payload(token);
    String subject = payload.getString("sub", "");
    String username = payload.getString("preferred_username", "");
    if (subject.isEmpty() || username.isEmpty() || !payload.containsKey("exp")) {
      throw new Refusal(Problem.NOT_SIGNED_IN);
    }
    return new TokenClaims(
        subject,
        username,
        payload.getString("name", null),
        realmRoles(payload),
        acr(payload.get("acr")),
        payload.getString("sid", null),
        issuedAt(payload),
        Instant.ofEpochSecond(payload.getJsonNumber("exp").longValue()));
  }

  /** Without it a token counts as old. */
  private static Instant issuedAt(JsonObject payload) {
    return payload.get("iat") instanceof JsonNumber at
        ? Instant.ofEpochSecond(at.longValue())
        : Instant.EPOCH;
  }

  private static JsonObject payload(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new Refusal(Problem.NOT_SIGNED_IN);
    }
    try (JsonReader reader =
        WireJson.reader(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
      return reader.readObject();
    } catch (JsonException | IllegalArgumentException e) {
      throw new Refusal(Problem.NOT_SIGNED_IN);
    }
  }

  private static Set<String> realmRoles(JsonObject payload) {
    Set<String> roles = new HashSet<>();
    if (payload.get("realm_access") instanceof JsonObject access
        && access.get("roles") instanceof jakarta.json.JsonArray names) {
      names.getValuesAs(JsonString.class).forEach(name -> roles.add(name.getString()));
    }
    return roles;
  }

  private static @Nullable String acr(@Nullable JsonValue acr) {
    return switch (acr) {
      case JsonString text -> text.getString();
      case null -> null;
      default -> acr.toString();
    };
  }
}
