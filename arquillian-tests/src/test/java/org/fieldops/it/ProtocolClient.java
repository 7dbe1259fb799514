package org.fieldops.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.StackSettings;

/**
 * Another program that speaks the device protocol, signed in as one person: with a bearer token, or
 * with the session of a browser as the officer's app has it.
 */
public final class ProtocolClient {

  /** Entries that a cursor may be behind, less what is committed while a test looks. */
  private static final long FEED_REACHES = 1_900;

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http;
  private final String api;
  private final Map<String, String> proof;

  public ProtocolClient(StackSettings settings, String username) {
    this(settings, bearer(SignIn.token(settings, username)), http());
  }

  private ProtocolClient(StackSettings settings, Map<String, String> proof, HttpClient http) {
    this.api = settings.applicationUrl() + "/api/v1";
    this.proof = proof;
    this.http = http;
  }

  /** One of many who share their connections; whose the token is. */
  public static ProtocolClient withToken(StackSettings settings, String token, HttpClient http) {
    return new ProtocolClient(settings, bearer(token), http);
  }

  /** A device with a name of its own, signed in anew; it counts among the ten of its person. */
  public static ProtocolClient onDevice(StackSettings settings, String username, UUID device) {
    Map<String, String> proof =
        Map.of(
            "Authorization",
            "Bearer " + SignIn.token(settings, username),
            "Fieldops-Device",
            device.toString());
    return new ProtocolClient(settings, proof, http());
  }

  /** As the officer's app does: with a cookie, and saying where the call comes from. */
  public static ProtocolClient withSession(StackSettings settings, String username) {
    Map<String, String> proof =
        Map.of("Cookie", SignIn.session(settings, username), "Sec-Fetch-Site", "same-origin");
    return new ProtocolClient(settings, proof, http());
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  private static HttpClient http() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  }

  /** The JSON at a path below {@code /api/v1}; fails on any other answer than 200. */
  public JsonObject get(String path) {
    HttpResponse<byte[]> answer = bytes(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode());
    }
    return json(answer);
  }

  public HttpResponse<byte[]> bytes(String path) {
    return send(request(path).GET());
  }

  /** The same, with one header more. */
  public HttpResponse<byte[]> bytes(String path, String header, String value) {
    return send(request(path).header(header, value).GET());
  }

  public HttpResponse<byte[]> post(String path, JsonObject body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Puts or deletes with a body. */
  public HttpResponse<byte[]> call(String method, String path, JsonObject body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Sends one operation, written now; its answer, whatever the outcome. */
  public JsonObject operate(UUID id, String kind, JsonObject body) {
    return operate("/operations", List.of(operation(id, kind, body))).getFirst();
  }

  /** The same by the way that only backup requests and what is said of them may go. */
  public JsonObject operateUrgently(UUID id, String kind, JsonObject body) {
    return operate("/operations/urgent", List.of(operation(id, kind, body))).getFirst();
  }

  /** Sends operations in one call, one answer each. */
  public List<JsonObject> operate(String path, List<JsonObject> operations) {
    HttpResponse<byte[]> answer =
        post(
            path,
            Json.createObjectBuilder()
                .add("operations", Json.createArrayBuilder(operations))
                .build());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode());
    }
    return json(answer).getJsonArray("answers").getValuesAs(JsonObject.class);
  }

  /** The same; when that is more than a person may send at a time, asks again until it is not. */
  public List<JsonObject> operatePatiently(List<JsonObject> operations) {
    JsonObject batch =
        Json.createObjectBuilder().add("operations", Json.createArrayBuilder(operations)).build();
    HttpResponse<byte[]> answer =
        Awaitility.await()
            .pollInSameThread()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofSeconds(1))
            .atMost(Duration.ofMinutes(2))
            .until(() -> post("/operations", batch), each -> each.statusCode() != 429);
    if (answer.statusCode() != 200) {
      throw new AssertionError("/operations answered " + answer.statusCode());
    }
    return json(answer).getJsonArray("answers").getValuesAs(JsonObject.class);
  }

  /** The channel of this person's first duty. */
  public String channelOfDuty() {
    return get("/me")
        .getJsonArray("duties")
        .getJsonObject(0)
        .getJsonArray("channels")
        .getJsonObject(0)
        .getString("channelId");
  }

  /** An operation written now. */
  public static JsonObject operation(UUID id, String kind, JsonObject body) {
    return Json.createObjectBuilder()
        .add("id", id.toString())
        .add("kind", kind)
        .add("writtenAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
        .add("body", body)
        .build();
  }

  /** Announces a JPEG taken now and brings its bytes, as a device does. */
  public void photo(UUID id, byte[] jpeg, String filename) {
    JsonObject manifest =
        Json.createObjectBuilder()
            .add("evidenceId", id.toString())
            .add("sha256", sha256(jpeg))
            .add("size", jpeg.length)
            .add("filename", filename)
            .add("contentType", "image/jpeg")
            .add("kind", "OVERVIEW")
            .add("capturedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
            .build();
    JsonObject answer = operate(Ids.next(), "evidence.captured", manifest);
    if (!answer.getString("outcome").equals("accepted")) {
      throw new AssertionError(filename + " was not taken: " + answer);
    }
    upload(id, jpeg, filename, "image/jpeg");
  }

  /** Brings a photo's bytes by tus, in one piece; fails unless all of them are taken. */
  public void upload(UUID id, byte[] bytes, String filename, String contentType) {
    upload("evidenceId", id, bytes, filename, contentType);
  }

  /** The same of a file that is no evidence. */
  public void uploadFile(UUID id, byte[] bytes, String filename, String contentType) {
    upload("attachmentId", id, bytes, filename, contentType);
  }

  /** The photo of a certificate. */
  public void uploadCertificate(UUID id, byte[] jpeg) {
    upload("certificateId", id, jpeg, "datei", "image/jpeg");
  }

  private void upload(String name, UUID id, byte[] bytes, String filename, String contentType) {
    String metadata =
        name
            + " %s,sha256 %s,filename %s,filetype %s"
                .formatted(
                    base64(id.toString()),
                    base64(sha256(bytes)),
                    base64(filename),
                    base64(contentType));
    expect(
        201,
        request("/uploads")
            .header("Upload-Length", Integer.toString(bytes.length))
            .header("Upload-Metadata", metadata)
            .POST(HttpRequest.BodyPublishers.noBody()));
    expect(
        204,
        request("/uploads/" + id)
            .header("Upload-Offset", "0")
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  /** Asks for an upload that is complete already, as after a lost answer. */
  public void uploadAgain(UUID id, int size, String sha256, String filename, String contentType) {
    String metadata =
        "evidenceId %s,sha256 %s,filename %s,filetype %s"
            .formatted(
                base64(id.toString()), base64(sha256), base64(filename), base64(contentType));
    expect(
        201,
        request("/uploads")
            .header("Upload-Length", Integer.toString(size))
            .header("Upload-Metadata", metadata)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private void expect(int status, HttpRequest.Builder request) {
    HttpResponse<byte[]> answer = send(request.header("Tus-Resumable", "1.0.0"));
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.uri() + " answered " + answer.statusCode());
    }
  }

  /** In hexadecimal digits, as the protocol has it. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Opens the socket, from now on; returns once it is open. */
  public WebSocket listen(WebSocket.Listener listener) {
    return listen("", listener);
  }

  /**
   * Opens the socket; returns once it is open.
   *
   * @param after a cursor, or nothing: from now on
   */
  public WebSocket listen(String after, WebSocket.Listener listener) {
    String from = after.isEmpty() ? "" : "?after=" + after;
    WebSocket.Builder socket = http.newWebSocketBuilder().connectTimeout(TIMEOUT);
    proof.forEach(socket::header);
    return socket
        .buildAsync(URI.create(api.replaceFirst("^http", "ws") + "/socket" + from), listener)
        .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /** What is now, as a device begins with it. */
  public JsonObject snapshot() {
    return get("/snapshot");
  }

  /** All entries that this person may see, from as far back as the feed reaches. */
  public List<JsonObject> feed() {
    String[] end = snapshot().getString("cursor").split("-", 2);
    String after = end[0] + "-" + Math.max(0, Long.parseLong(end[1]) - FEED_REACHES);
    var entries = new java.util.ArrayList<JsonObject>();
    JsonObject page;
    do {
      page = get("/feed?limit=500&after=" + after);
      entries.addAll(page.getJsonArray("entries").getValuesAs(JsonObject.class));
      after = page.getString("next");
    } while (page.getBoolean("more"));
    return entries;
  }

  public static JsonObject json(HttpResponse<byte[]> answer) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path))
            .timeout(TIMEOUT)
            .header("Accept", "application/json");
    proof.forEach(request::header);
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
