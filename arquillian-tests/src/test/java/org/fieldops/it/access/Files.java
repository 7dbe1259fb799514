package org.fieldops.it.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;

/** Files said along with messages, sent as the officer's app sends them. */
final class Files {

  private Files() {}

  /**
   * Announces a picture, brings it and waits until it is READY.
   *
   * @param said in a message that names it; else only its author knows of it
   */
  static UUID sent(Stage stage, Ask ask, String username, String channel, boolean said) {
    UUID id = Ids.next();
    byte[] picture = Photos.picture(id);
    String token = stage.token(username);
    accepted(stage.operation(token, Ids.next(), "attachment.added", manifest(id, channel)));
    expect(201, ask.call(token, "POST", "/api/v1/uploads", creation(id, picture), new byte[0]));
    expect(204, ask.call(token, "PATCH", "/api/v1/uploads/" + id, Photos.appending(), picture));
    if (said) {
      accepted(stage.operation(token, Ids.next(), "message.sent", message(id, channel)));
    }
    Awaitility.await("file of " + username + " is ready")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> Stage.json(ask.get(token, "/api/v1/attachments/" + id)).getString("state"),
            "READY"::equals);
    return id;
  }

  static JsonObject manifest(UUID id, String channel) {
    byte[] picture = Photos.picture(id);
    return Json.createObjectBuilder()
        .add("attachmentId", id.toString())
        .add("channelId", channel)
        .add("sha256", ProtocolClient.sha256(picture))
        .add("size", picture.length)
        .add("filename", "foto.jpg")
        .add("contentType", "image/jpeg")
        .build();
  }

  private static JsonObject message(UUID id, String channel) {
    byte[] picture = Photos.picture(id);
    return Json.createObjectBuilder()
        .add("channelId", channel)
        .add("text", "Probe mit Datei")
        .add(
            "attachments",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("attachmentId", id.toString())
                        .add("name", "foto.jpg")
                        .add("contentType", "image/jpeg")
                        .add("size", picture.length)
                        .add("sha256", ProtocolClient.sha256(picture))))
        .build();
  }

  private static Map<String, String> creation(UUID id, byte[] picture) {
    Map<String, String> headers = new HashMap<>(Photos.creation(id, picture));
    headers.compute(
        "Upload-Metadata",
        (name, value) -> String.valueOf(value).replace("evidenceId", "attachmentId"));
    return headers;
  }

  private static void accepted(HttpResponse<byte[]> answer) {
    JsonObject first = Stage.json(answer).getJsonArray("answers").getJsonObject(0);
    if (!first.getString("outcome").equals("accepted")) {
      throw new IllegalStateException("not taken: " + first);
    }
  }

  private static void expect(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + Stage.text(answer));
    }
  }
}
