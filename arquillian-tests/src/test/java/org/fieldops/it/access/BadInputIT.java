package org.fieldops.it.access;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.awaitility.Awaitility;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nobody should send is refused clearly: a problem with a code and words, nothing else. */
@ExtendWith(RunningStack.class)
class BadInputIT {

  private static final Map<String, String> AS_JSON = Map.of("Content-Type", "application/json");
  private static final String OPERATIONS = "/api/v1/operations";
  private static final String UPLOADS = "/api/v1/uploads";

  private Ask ask;
  private String token;

  @BeforeEach
  void signIn(Stack stack) {
    ask = new Ask(URI.create(stack.settings().applicationUrl()));
    token = SignIn.token(stack.settings(), "patrol6");
  }

  @Test
  void anUploadOverTheLimitIsRefusedBeforeItsBytes() {
    Map<String, String> creation = creation(Ids.next(), new byte[] {1});
    creation.put("Upload-Length", String.valueOf(60L * 1024 * 1024));
    refused(413, "UPLOAD_TOO_LARGE", ask.call(token, "POST", UPLOADS, creation, new byte[0]));
  }

  @Test
  void aPhotoOfNoBytesIsRefused() {
    Map<String, String> creation = creation(Ids.next(), new byte[0]);
    refused(400, "UPLOAD_EMPTY", ask.call(token, "POST", UPLOADS, creation, new byte[0]));
  }

  @Test
  void whatIsNoJsonAndWhatIsTooMuchIsRefusedAsAWhole() {
    refused(400, "MALFORMED", post("{\"operations\":["));
    JsonArrayBuilder many = Json.createArrayBuilder();
    for (int i = 0; i < 10_001; i++) {
      many.add(operation("checkin.confirmed", Json.createObjectBuilder()));
    }
    HttpResponse<byte[]> answer =
        post(Json.createObjectBuilder().add("operations", many).build().toString());
    assertTrue(problem(answer).getString("code").endsWith("_TOO_LARGE"), Stage.text(answer));
    assertEquals(413, answer.statusCode());
  }

  @Test
  void oneBadOperationIsRefusedAndTheOthersOfItsBatchAreTaken() {
    JsonObject answer =
        Stage.json(
            post(
                Json.createObjectBuilder()
                    .add(
                        "operations",
                        Json.createArrayBuilder()
                            .add(operation("coffee.brewed", Json.createObjectBuilder()))
                            .add(operation("message.sent", Json.createObjectBuilder()))
                            .add(
                                operation(
                                    "message.sent",
                                    Json.createObjectBuilder()
                                        .add("channelId", Ids.next().toString())
                                        .add("text", "x".repeat(100_000))))
                            .add(operation("checkin.confirmed", Json.createObjectBuilder())))
                    .build()
                    .toString()));
    assertEquals("KIND_UNKNOWN", code(answer, 0));
    assertEquals("FIELD_MISSING", code(answer, 1));
    assertEquals("TEXT_TOO_LONG", code(answer, 2));
    assertEquals("accepted", answer.getJsonArray("answers").getJsonObject(3).getString("outcome"));
  }

  @Test
  void bytesWithAnotherHashAreQuarantinedAndKept() {
    UUID id = Ids.next();
    byte[] announced = Photos.picture(id);
    byte[] sent = Photos.picture(Ids.next());
    Map<String, String> creation = creation(id, announced);
    creation.put("Upload-Length", String.valueOf(sent.length));
    assertEquals("QUARANTINED", stateOf(id, creation, sent));
    HttpResponse<byte[]> original = ask.get(token, "/api/v1/evidence/" + id + "/original");
    assertEquals(200, original.statusCode());
    assertEquals(sent.length, original.body().length);
  }

  @Test
  void aPictureOfSixtyThousandByAsManyIsRefusedAndTheNextOneIsNotKeptWaiting() throws IOException {
    byte[] bomb = pngOf(60_000, 60_000);
    UUID id = Ids.next();
    assertEquals("REFUSED", stateOf(id, creation(id, bomb), bomb));
    UUID next = Ids.next();
    byte[] picture = Photos.picture(next);
    assertEquals("READY", stateOf(next, creation(next, picture), picture));
  }

  private String stateOf(UUID id, Map<String, String> creation, byte[] bytes) {
    assertEquals(201, ask.call(token, "POST", UPLOADS, creation, new byte[0]).statusCode());
    HttpResponse<byte[]> last =
        ask.call(token, "PATCH", UPLOADS + "/" + id, Photos.appending(), bytes);
    assertEquals(204, last.statusCode(), Stage.text(last));
    String path = "/api/v1/evidence/" + id;
    Awaitility.await("the photo is examined")
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          HttpResponse<byte[]> told = ask.get(token, path);
          return told.statusCode() == 200
              && !Stage.json(told).getString("state").equals("RECEIVED");
        });
    return Stage.json(ask.get(token, path)).getString("state");
  }

  /** Only its head claims that size; there is nothing behind it. */
  private static byte[] pngOf(int width, int height) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(header);
    out.writeBytes("IHDR");
    out.writeInt(width);
    out.writeInt(height);
    out.write(new byte[] {8, 2, 0, 0, 0});
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(png, header.toByteArray());
    chunk(png, "IDAT".getBytes(StandardCharsets.US_ASCII));
    chunk(png, "IEND".getBytes(StandardCharsets.US_ASCII));
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, byte[] typeAndData) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(typeAndData);
    DataOutputStream out = new DataOutputStream(png);
    out.writeInt(typeAndData.length - 4);
    out.write(typeAndData);
    out.writeInt((int) sum.getValue());
  }

  private static Map<String, String> creation(UUID id, byte[] bytes) {
    return new HashMap<>(Photos.creation(id, bytes));
  }

  private static JsonObjectBuilder operation(String kind, JsonObjectBuilder body) {
    return Json.createObjectBuilder()
        .add("id", Ids.next().toString())
        .add("kind", kind)
        .add("writtenAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
        .add("body", body);
  }

  private HttpResponse<byte[]> post(String json) {
    return ask.call(token, "POST", OPERATIONS, AS_JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  private static String code(JsonObject answer, int index) {
    return answer
        .getJsonArray("answers")
        .getJsonObject(index)
        .getJsonObject("problem")
        .getString("code");
  }

  private static void refused(int status, String code, HttpResponse<byte[]> answer) {
    JsonObject problem = problem(answer);
    assertAll(
        () -> assertEquals(status, answer.statusCode()),
        () -> assertEquals(code, problem.getString("code")),
        () -> assertEquals(status, problem.getInt("status")));
  }

  /** In our form, with words, and without a look inside. */
  private static JsonObject problem(HttpResponse<byte[]> answer) {
    String text = Stage.text(answer);
    assertTrue(
        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem"),
        text);
    try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      JsonObject problem = reader.readObject();
      assertFalse(problem.getString("title").isBlank());
      assertFalse(problem.getString("detail").isBlank());
      assertFalse(text.contains("Exception") || text.contains("\tat "), text);
      return problem;
    }
  }
}
