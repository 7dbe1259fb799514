package org.fieldops.it.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.it.TestPhotos;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the realm takes away is gone here within the promised 60 seconds, with a token that lives.
 */
@ExtendWith(RunningStack.class)
class RevocationIT {

  private static final Duration PROMISED = Duration.ofSeconds(60);

  private final Http http = new Http();
  private Realm realm;
  private String api;

  @BeforeEach
  void open(Stack stack) {
    realm = new Realm(stack);
    api = stack.settings().applicationUrl() + "/api/v1";
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void aDisabledPersonsTokenIsRefused() {
    TestPerson person = realm.person("patrol");
    Tokens tokens = realm.signIn(person);
    assertEquals(200, ask(tokens, "/me").statusCode());
    realm.disable(person);
    await("disabled", () -> ask(tokens, "/me").statusCode() == 401);
  }

  @Test
  void aRoleThatWasTakenGivesNothingAnyMoreAndTheOthersStay() {
    TestPerson person = realm.person("patrol", "supervisor");
    Tokens tokens = realm.signIn(person);
    assertEquals(List.of("patrol", "supervisor"), roles(tokens));
    realm.take(person, "supervisor");
    await("one role less", () -> roles(tokens).equals(List.of("patrol")));
    assertEquals(200, ask(tokens, "/me").statusCode());
  }

  @Test
  void whoSignsInAfterTheChangeHasWhatTheNewTokenSaysAtOnce() {
    TestPerson person = realm.person("patrol", "supervisor");
    Tokens before = realm.signIn(person);
    realm.take(person, "supervisor");
    assertEquals(List.of("patrol"), roles(realm.signIn(person)));
    await("the old token follows", () -> roles(before).equals(List.of("patrol")));
  }

  /** Nothing of it was ever whole: there is no evidence, for nobody. */
  @Test
  void aHalfSentPhotoOfADisabledPersonStaysHalfAndIsShownToNobody() {
    TestPerson person = realm.person("patrol");
    Tokens tokens = realm.signIn(person);
    Tokens supervisor = realm.signIn(realm.person("supervisor", "patrol"));
    byte[] photo = TestPhotos.small(60);
    int half = photo.length / 2;
    UUID id = Ids.next();
    String upload = "/uploads/" + id;
    assertEquals(201, http.send(creation(tokens, id, photo)).statusCode());
    byte[] first = Arrays.copyOf(photo, half);
    byte[] rest = Arrays.copyOfRange(photo, half, photo.length);
    assertEquals(204, http.send(bytes(tokens, upload, 0, first)).statusCode());

    realm.disable(person);
    // no byte more: the last one would complete it
    await(
        "no more bytes",
        () -> http.send(bytes(tokens, upload, half, new byte[0])).statusCode() == 401);
    assertEquals(401, http.send(bytes(tokens, upload, half, rest)).statusCode());
    assertEquals(401, http.send(tus(tokens, upload).HEAD()).statusCode());
    for (String what : List.of("", "/original", "/preview", "/thumbnail", "/custody")) {
      assertEquals(404, ask(supervisor, "/evidence/" + id + what).statusCode(), what);
    }
    assertEquals(404, http.send(tus(supervisor, upload).HEAD()).statusCode());
    assertEquals(404, http.send(bytes(supervisor, upload, half, rest)).statusCode());
    assertFalse(ask(supervisor, "/evidence").body().contains(id.toString()));
  }

  private HttpRequest.Builder creation(Tokens tokens, UUID id, byte[] photo) {
    String metadata =
        "evidenceId %s,sha256 %s,filename %s,filetype %s"
            .formatted(
                base64(id.toString()),
                base64(ProtocolClient.sha256(photo)),
                base64("halb.jpg"),
                base64("image/jpeg"));
    return tus(tokens, "/uploads")
        .header("Upload-Length", String.valueOf(photo.length))
        .header("Upload-Metadata", metadata)
        .POST(BodyPublishers.noBody());
  }

  private HttpRequest.Builder bytes(Tokens tokens, String upload, int from, byte[] bytes) {
    return tus(tokens, upload)
        .header("Upload-Offset", String.valueOf(from))
        .header("Content-Type", "application/offset+octet-stream")
        .method("PATCH", BodyPublishers.ofByteArray(bytes));
  }

  private HttpRequest.Builder tus(Tokens tokens, String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .header("Tus-Resumable", "1.0.0")
        .header("Authorization", "Bearer " + tokens.access());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void await(String what, java.util.concurrent.Callable<Boolean> seen) {
    Awaitility.await(what).atMost(PROMISED).pollInterval(Duration.ofSeconds(1)).until(seen);
  }

  private HttpResponse<String> ask(Tokens tokens, String path) {
    return http.get(
        URI.create(api + path),
        Map.of("Accept", "application/json", "Authorization", "Bearer " + tokens.access()));
  }

  private List<String> roles(Tokens tokens) {
    return Http.json(ask(tokens, "/me").body())
        .asJsonObject()
        .getJsonArray("roles")
        .getValuesAs(JsonString.class)
        .stream()
        .map(JsonString::getString)
        .map(String::toLowerCase)
        .sorted()
        .toList();
  }
}
