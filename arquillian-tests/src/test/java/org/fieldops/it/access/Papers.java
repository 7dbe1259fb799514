package org.fieldops.it.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.kernel.Ids;

/** Documents of the office, sent as programs send them. */
final class Papers {

  private Papers() {}

  /**
   * Brings a PDF, sends it and waits until it goes out.
   *
   * @param kind of the target
   */
  static UUID sent(Stage stage, Ask ask, String username, String kind, String target) {
    String token = stage.token(username);
    UUID file = Ids.next();
    byte[] pdf = ("%PDF-1.7\n" + file + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    expect(201, ask.call(token, "POST", "/api/v1/uploads", creation(file, pdf), new byte[0]));
    expect(204, ask.call(token, "PATCH", "/api/v1/uploads/" + file, Photos.appending(), pdf));
    UUID id = Ids.next();
    JsonObject answer =
        Stage.json(stage.operation(token, id, "document.sent", body(file, kind, target)))
            .getJsonArray("answers")
            .getJsonObject(0);
    if (!answer.getString("outcome").equals("accepted")) {
      throw new IllegalStateException("not sent: " + answer);
    }
    Awaitility.await("document of " + username + " goes out")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> Stage.json(ask.get(token, "/api/v1/documents/" + id)).getString("state"),
            "VALID"::equals);
    return id;
  }

  static JsonObject body(UUID file, String kind, String target) {
    return Json.createObjectBuilder()
        .add("title", "Probe")
        .add("fileId", file.toString())
        .add("to", Json.createObjectBuilder().add("kind", kind).add("id", target))
        .build();
  }

  private static Map<String, String> creation(UUID id, byte[] pdf) {
    Map<String, String> headers = new HashMap<>(Photos.creation(id, pdf));
    headers.compute(
        "Upload-Metadata",
        (name, value) -> String.valueOf(value).replace("evidenceId", "attachmentId"));
    return headers;
  }

  private static void expect(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + Stage.text(answer));
    }
  }
}
