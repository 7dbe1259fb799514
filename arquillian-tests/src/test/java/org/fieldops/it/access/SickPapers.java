package org.fieldops.it.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.kernel.Ids;

/** Sick notes and the photos of certificates, sent as programs send them. */
final class SickPapers {

  private static final int AHEAD = 60;

  private SickPapers() {}

  /** One day in two months. */
  static JsonObject note() {
    String day = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(AHEAD).toString();
    return Json.createObjectBuilder().add("from", day).add("until", day).build();
  }

  /** Brings a photo and waits until its author is told that it is safe. */
  static UUID sent(Ask ask, String token) {
    UUID id = Ids.next();
    byte[] picture = Photos.picture(id);
    expect(201, ask.call(token, "POST", "/api/v1/uploads", creation(id, picture), new byte[0]));
    expect(204, ask.call(token, "PATCH", "/api/v1/uploads/" + id, Photos.appending(), picture));
    Awaitility.await("the certificate is home")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> ask.get(token, "/api/v1/certificates/" + id).statusCode(),
            status -> status == 200);
    return id;
  }

  private static Map<String, String> creation(UUID id, byte[] picture) {
    Map<String, String> headers = new HashMap<>(Photos.creation(id, picture));
    headers.compute(
        "Upload-Metadata",
        (name, value) -> String.valueOf(value).replace("evidenceId", "certificateId"));
    return headers;
  }

  private static void expect(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + Stage.text(answer));
    }
  }
}
