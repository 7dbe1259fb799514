package org.fieldops.it.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;

/** Small pictures of our own, sent as the officer's app sends them. */
final class Photos {

  static final Map<String, String> TUS = Map.of("Tus-Resumable", "1.0.0");
  private static final String UPLOADS = "/api/v1/uploads";

  private Photos() {}

  /** Announces, uploads and waits until it is READY. */
  static UUID sent(Stage stage, Ask ask, String username) {
    UUID id = Ids.next();
    byte[] picture = picture(id);
    String token = stage.token(username);
    Stage.json(stage.operation(token, Ids.next(), "evidence.captured", manifest(id, picture)));
    expect(201, create(ask, token, id, picture));
    expect(204, append(ask, token, id, picture));
    Awaitility.await("photo of " + username + " is ready")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> Stage.json(ask.get(token, "/api/v1/evidence/" + id)).getString("state"),
            "READY"::equals);
    return id;
  }

  /** Begins an upload and leaves it there. */
  static UUID begun(Ask ask, String token) {
    UUID id = Ids.next();
    expect(201, create(ask, token, id, picture(id)));
    return id;
  }

  static HttpResponse<byte[]> create(Ask ask, String token, UUID id, byte[] picture) {
    return ask.call(token, "POST", UPLOADS, creation(id, picture), new byte[0]);
  }

  static Map<String, String> creation(UUID id, byte[] picture) {
    return Map.of(
        "Tus-Resumable",
        "1.0.0",
        "Upload-Length",
        String.valueOf(picture.length),
        "Upload-Metadata",
        "evidenceId %s,sha256 %s,filename %s,filetype %s"
            .formatted(
                base64(id.toString()),
                base64(ProtocolClient.sha256(picture)),
                base64("foto.jpg"),
                base64("image/jpeg")));
  }

  static Map<String, String> appending() {
    return Map.of(
        "Tus-Resumable",
        "1.0.0",
        "Upload-Offset",
        "0",
        "Content-Type",
        "application/offset+octet-stream");
  }

  /** The same picture for the same id. */
  static byte[] picture(UUID id) {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(id.hashCode() & 0xFFFFFF));
    pen.fillRect(0, 0, 320, 240);
    pen.setColor(Color.WHITE);
    pen.drawString(id.toString(), 10, 120);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static JsonObject manifest(UUID id, byte[] picture) {
    return Json.createObjectBuilder()
        .add("evidenceId", id.toString())
        .add("sha256", ProtocolClient.sha256(picture))
        .add("size", picture.length)
        .add("filename", "foto.jpg")
        .add("contentType", "image/jpeg")
        .add("kind", "OVERVIEW")
        .add("capturedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
        .build();
  }

  private static HttpResponse<byte[]> append(Ask ask, String token, UUID id, byte[] picture) {
    return ask.call(token, "PATCH", UPLOADS + "/" + id, appending(), picture);
  }

  private static void expect(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.request().method()
              + " "
              + answer.uri()
              + " answered "
              + answer.statusCode()
              + ": "
              + Stage.text(answer));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
