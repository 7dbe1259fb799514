package org.fieldops.it.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.it.TestPhotos;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of every file of the photos folder, or of our own drawings where there is none. */
@ExtendWith(RunningStack.class)
class AllPhotosIT {

  private static final Set<String> EXAMINED = Set.of("READY", "REFUSED", "QUARANTINED");

  private ProtocolClient officer;

  @BeforeEach
  void signIn(Stack stack) {
    officer = new ProtocolClient(stack.settings(), "patrol5");
  }

  @Test
  void everyUndamagedPhotoIsReadyUprightAndWithWhatItsCameraWrote() throws IOException {
    Map<String, JsonObject> all = new HashMap<>();
    for (Path photo : TestPhotos.all()) {
      byte[] bytes = Files.readAllBytes(photo);
      JsonObject evidence = sent(photo, bytes);
      System.out.println(line(evidence));
      String name = evidence.getString("filename");
      assertEquals("READY", evidence.getString("state"), name);
      assertArrayEquals(bytes, got(evidence, "original").body(), name);
      assertTrue(evidence.getBoolean("hasPreview"), name);
      previewStandsAsThePictureDoes(evidence);
      all.put(name, evidence);
    }
    upright(all);
    cameras(all);
  }

  @Test
  void everyPhotoCutInTheMiddleIsRefusedWithWordsAndItsBytesAreKept() throws IOException {
    for (Path photo : TestPhotos.all()) {
      byte[] whole = Files.readAllBytes(photo);
      byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);
      JsonObject evidence = sent(photo, half);
      String name = evidence.getString("filename");
      assertEquals("REFUSED", evidence.getString("state"), name);
      assertEquals("PICTURE_DAMAGED", evidence.getString("reason"), name);
      assertFalse(evidence.getString("reasonWords").isBlank(), name);
      assertArrayEquals(half, got(evidence, "original").body(), name);
    }
  }

  @Test
  void whatPhonesMakeOddMayBeReviewedWithAPreview() throws IOException {
    Map<String, String> notes =
        Map.of(
            "sony-e5823-no-eoi.jpg", "[\"END_MISSING\"]",
            "garbage-between-segments.jpg", "[]",
            "iphone13mini-gainmap-mpf.jpg", "[]",
            "iphone15pro.heic", "[]",
            "fox.avif", "[]");
    for (Map.Entry<String, String> each : notes.entrySet()) {
      Optional<Path> input = TestPhotos.input(each.getKey());
      assumeTrue(input.isPresent(), "no folder with inputs here");
      byte[] bytes = Files.readAllBytes(input.get());
      JsonObject evidence = sent(input.get(), bytes);
      assertEquals("READY", evidence.getString("state"), each.getKey());
      assertEquals(each.getValue(), evidence.getJsonArray("notes").toString(), each.getKey());
      assertTrue(evidence.getBoolean("hasPreview"), each.getKey());
      previewStandsAsThePictureDoes(evidence);
      assertArrayEquals(bytes, got(evidence, "original").body(), each.getKey());
    }
  }

  private JsonObject sent(Path photo, byte[] bytes) {
    UUID id = Ids.next();
    String name = String.valueOf(photo.getFileName());
    String type = name.endsWith(".HEIC") ? "image/heic" : "image/jpeg";
    JsonObject manifest =
        Json.createObjectBuilder()
            .add("evidenceId", id.toString())
            .add("sha256", ProtocolClient.sha256(bytes))
            .add("size", bytes.length)
            .add("filename", name)
            .add("contentType", type)
            .add("kind", "OVERVIEW")
            .add("capturedAt", "2026-11-26T12:00:00.000Z")
            .build();
    JsonObject answer = officer.operate(Ids.next(), "evidence.captured", manifest);
    assertEquals("accepted", answer.getString("outcome"), name + ": " + answer);
    officer.upload(id, bytes, name, type);
    return Awaitility.await(name)
        .atMost(Duration.ofSeconds(180))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> officer.get("/evidence/" + id),
            evidence ->
                EXAMINED.contains(evidence.getString("state")) && !previewFollows(evidence));
  }

  private static boolean previewFollows(JsonObject evidence) {
    return evidence.getJsonArray("notes").stream()
        .map(JsonString.class::cast)
        .anyMatch(note -> note.getString().equals("PREVIEW_LATER"));
  }

  private HttpResponse<byte[]> got(JsonObject evidence, String what) {
    HttpResponse<byte[]> answer =
        officer.bytes("/evidence/" + evidence.getString("evidenceId") + "/" + what);
    assertEquals(200, answer.statusCode(), what + " of " + evidence.getString("filename"));
    return answer;
  }

  /** Smaller, but neither lying nor stretched. */
  private void previewStandsAsThePictureDoes(JsonObject evidence) throws IOException {
    double wanted = (double) evidence.getInt("width") / evidence.getInt("height");
    for (String what : List.of("preview", "thumbnail")) {
      BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(got(evidence, what).body()));
      assertEquals(
          wanted,
          (double) drawn.getWidth() / drawn.getHeight(),
          0.02,
          what + " of " + evidence.getString("filename"));
    }
  }

  /** One picture, held in four ways: always as wide as it was seen. */
  private static void upright(Map<String, JsonObject> all) {
    for (int orientation : List.of(1, 3, 6, 8)) {
      JsonObject evidence = all.get("landscape_" + orientation + ".jpg");
      if (evidence != null) {
        assertEquals(600, evidence.getInt("width"));
        assertEquals(450, evidence.getInt("height"));
        assertEquals(orientation, evidence.getJsonObject("camera").getInt("orientation"));
      }
    }
  }

  private static void cameras(Map<String, JsonObject> all) {
    if (all.containsKey("DSCN0010.jpg")) {
      JsonObject nikon = all.get("DSCN0010.jpg").getJsonObject("camera");
      assertEquals("COOLPIX P6000", nikon.getString("model"));
      assertTrue(nikon.getString("takenAt").startsWith("2008-10-22T14:28:39"));
      JsonObject place = nikon.getJsonObject("position");
      assertEquals(43.4674, place.getJsonNumber("lat").doubleValue(), 0.0002);
      assertEquals(11.8851, place.getJsonNumber("lon").doubleValue(), 0.0002);
    }
    if (all.containsKey("IMG_5195.HEIC")) {
      assertEquals("Apple", all.get("IMG_5195.HEIC").getJsonObject("camera").getString("make"));
    }
  }

  private static String line(JsonObject evidence) {
    return "%-20s %-6s %-11s %s"
        .formatted(
            evidence.getString("filename"),
            evidence.getString("state"),
            evidence.getString("contentType"),
            evidence.containsKey("camera") ? evidence.get("camera") : "no EXIF");
  }
}
