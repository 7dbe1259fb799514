package org.fieldops.it.town;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.Stack;

/**
 * The key with which this realm signs its tokens, read from Keycloak's database: so that thousands
 * can be signed in whom Keycloak has never seen. The server verifies these tokens as all others.
 */
final class RealmKey {

  private static final Duration GOOD_FOR = Duration.ofHours(2);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String KEY =
      """
      select k.value from component c
        join realm r on r.id = c.realm_id and r.name = 'fieldops'
        join component_config k on k.component_id = c.id and k.name = 'privateKey'
      where c.provider_id = 'rsa-generated'
      """;

  private final PrivateKey key;
  private final String header;
  private final JsonObject example;

  /** Takes the claims of a demo person's real token as the example of all others. */
  RealmKey(Stack stack, String demoPerson)
      throws SQLException, IOException, GeneralSecurityException, InterruptedException {
    key = key(stack);
    header = header(stack);
    example = payload(SignIn.token(stack.settings(), demoPerson));
  }

  /** An access token for somebody with the roles of the example. */
  String token(UUID person, String name) throws GeneralSecurityException {
    Instant now = Instant.now();
    String payload =
        Json.createObjectBuilder(example)
            .add("sub", person.toString())
            .add("sid", UUID.randomUUID().toString())
            .add("jti", UUID.randomUUID().toString())
            .add("preferred_username", name)
            .add("name", name)
            .add("iat", now.getEpochSecond())
            .add("exp", now.plus(GOOD_FOR).getEpochSecond())
            .build()
            .toString();
    String signed = base64(header) + "." + base64(payload);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + BASE64.encodeToString(signature.sign());
  }

  private static PrivateKey key(Stack stack) throws SQLException, GeneralSecurityException {
    try (Connection keycloak = stack.postgres().connectAsKeycloak();
        Statement statement = keycloak.createStatement();
        ResultSet rows = statement.executeQuery(KEY)) {
      if (!rows.next()) {
        throw new IllegalStateException("the realm has no key that it made itself");
      }
      byte[] bytes = Base64.getMimeDecoder().decode(rows.getString(1));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8(bytes)));
    }
  }

  /** Keycloak keeps PKCS #1 (RFC 8017); Java reads it in the wrapping of PKCS #8 (RFC 5208). */
  private static byte[] pkcs8(byte[] pkcs1) {
    byte[] front = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");
    byte[] octets = tagged(0x04, pkcs1);
    byte[] both = Arrays.copyOf(front, front.length + octets.length);
    System.arraycopy(octets, 0, both, front.length, octets.length);
    return tagged(0x30, both);
  }

  /** With its length in two bytes, as all keys need that are long enough. */
  private static byte[] tagged(int tag, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) tag)
        .put((byte) 0x82)
        .putShort((short) content.length)
        .put(content)
        .array();
  }

  private static String header(Stack stack) throws IOException, InterruptedException {
    URI certificates = URI.create(stack.settings().realmUrl() + "/protocol/openid-connect/certs");
    try (HttpClient http = HttpClient.newHttpClient()) {
      String answer =
          http.send(
                  HttpRequest.newBuilder(certificates).timeout(Duration.ofSeconds(10)).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      String id =
          json(answer).getJsonArray("keys").getValuesAs(JsonObject.class).stream()
              .filter(each -> each.getString("alg").equals("RS256"))
              .findFirst()
              .orElseThrow()
              .getString("kid");
      return Json.createObjectBuilder()
          .add("alg", "RS256")
          .add("typ", "JWT")
          .add("kid", id)
          .build()
          .toString();
    }
  }

  private static JsonObject payload(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return json(new String(payload, StandardCharsets.UTF_8));
  }

  private static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
