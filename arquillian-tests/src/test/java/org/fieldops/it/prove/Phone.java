package org.fieldops.it.prove;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Behaves as the officer's app does: the manifest as an operation, the bytes by tus in chunks, each
 * repeated with a growing pause until it is answered, resumed where the server says; and the photo
 * is freed only on a receipt with its own hash.
 */
public final class Phone {

  /** So small that a kill falls in the middle of a photo. */
  private static final int SMALL_CHUNK = 256 * 1024;

  /** As the officer's app cuts them. */
  private static final int CHUNK = 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final String api;
  private final String token;
  private final Random random;
  private final AtomicInteger sending;
  private final AtomicLong chunks;
  private final AtomicLong failed;
  private final AtomicLong resumed;
  private final int chunk;
  private final boolean mobile;

  /** On a mobile network, counting what happens to it. */
  Phone(
      String application,
      String token,
      long seed,
      AtomicInteger sending,
      AtomicLong chunks,
      AtomicLong failed,
      AtomicLong resumed) {
    this(application, token, seed, sending, chunks, failed, resumed, SMALL_CHUNK, true);
  }

  private Phone(
      String application,
      String token,
      long seed,
      AtomicInteger sending,
      AtomicLong chunks,
      AtomicLong failed,
      AtomicLong resumed,
      int chunk,
      boolean mobile) {
    this.api = application + "/api/v1";
    this.token = token;
    this.random = new Random(seed);
    this.sending = sending;
    this.chunks = chunks;
    this.failed = failed;
    this.resumed = resumed;
    this.chunk = chunk;
    this.mobile = mobile;
  }

  /** On a line that holds up nothing, for measuring. */
  public static Phone onFastLine(String application, String token) {
    return new Phone(
        application,
        token,
        0,
        new AtomicInteger(),
        new AtomicLong(),
        new AtomicLong(),
        new AtomicLong(),
        CHUNK,
        false);
  }

  /** Sends a photo and returns once the server has given the receipt for it. */
  void deliver(Photo photo) {
    boolean manifestFirst = random.nextBoolean();
    UUID operation = Photo.timeOrdered();
    if (manifestFirst) {
      announce(photo, operation);
    }
    sending.incrementAndGet();
    try {
      upload(photo);
    } finally {
      sending.decrementAndGet();
    }
    if (!manifestFirst || random.nextInt(4) == 0) {
      announce(photo, operation); // now and then once more, as after a lost answer
    }
    receipt(photo);
  }

  /** The manifest of a photo whose bytes are there already; returns with the receipt. */
  void announceLate(Photo photo) {
    announce(photo);
    receipt(photo);
  }

  /** The manifest, before the bytes. */
  public void announce(Photo photo) {
    announce(photo, Photo.timeOrdered());
  }

  private void announce(Photo photo, UUID operation) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("evidenceId", photo.id().toString())
            .add("sha256", photo.sha256())
            .add("size", photo.size())
            .add("filename", "photo.jpg")
            .add("contentType", "image/jpeg")
            .add("kind", "OVERVIEW")
            .add("capturedAt", "2026-11-23T12:00:00.000Z")
            .build();
    String batch =
        Json.createObjectBuilder()
            .add(
                "operations",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("id", operation.toString())
                            .add("kind", "evidence.captured")
                            .add("writtenAt", "2026-11-23T12:00:01.000Z")
                            .add("body", body)))
            .build()
            .toString();
    untilDone(() -> {
      HttpResponse<String> answer =
          send(
              request("/operations")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(batch)));
      if (answer.statusCode() != 200) {
        return false;
      }
      String outcome =
          json(answer.body()).getJsonArray("answers").getJsonObject(0).getString("outcome");
      if (outcome.equals("refused")) {
        throw new IllegalStateException(answer.body());
      }
      return true;
    });
  }

  /** Brings the bytes; returns when the server has said that it has them all. */
  public void upload(Photo photo) {
    untilDone(() -> create(photo));
    byte[] bytes = photo.bytes();
    untilDone(() -> rest(photo, bytes));
  }

  private boolean create(Photo photo) throws IOException, InterruptedException {
    String metadata =
        "evidenceId %s,sha256 %s,filename %s,filetype %s"
            .formatted(
                base64(photo.id().toString()),
                base64(photo.sha256()),
                base64("photo.jpg"),
                base64("image/jpeg"));
    return send(tus("/uploads")
                .header("Upload-Length", Integer.toString(photo.size()))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()))
            .statusCode()
        == 201;
  }

  /** Asks how far it is and sends the rest; false when something came in between. */
  private boolean rest(Photo photo, byte[] bytes) throws IOException, InterruptedException {
    HttpResponse<String> standing =
        send(tus("/uploads/" + photo.id()).method("HEAD", BodyPublishers.noBody()));
    boolean ours =
        standing.headers().firstValue("Content-Type").orElse("").startsWith("application/problem");
    if (standing.statusCode() == 404 && ours) { // a server that starts knows no page at all
      throw new IllegalStateException("the server forgot upload " + photo.id());
    }
    if (standing.statusCode() != 200) {
      return false;
    }
    int offset = (int) standing.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    if (offset > 0 && offset < bytes.length) {
      resumed.incrementAndGet();
    }
    while (offset < bytes.length) {
      byte[] piece = Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + chunk));
      HttpRequest.Builder patch =
          tus("/uploads/" + photo.id())
              .header("Content-Type", "application/offset+octet-stream")
              .header("Upload-Offset", Integer.toString(offset))
              .method("PATCH", BodyPublishers.ofByteArray(piece));
      if (random.nextBoolean()) {
        patch.header("Upload-Checksum", "sha256 " + sha256(piece));
      }
      HttpResponse<String> answer = send(patch);
      if (answer.statusCode() != 204) {
        failed.incrementAndGet();
        return false;
      }
      offset = (int) answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
      chunks.incrementAndGet();
      if (mobile) {
        pause(10 + random.nextInt(60));
      }
    }
    return true;
  }

  private void receipt(Photo photo) {
    untilDone(() -> {
      HttpResponse<String> answer = send(request("/evidence/" + photo.id()).GET());
      if (answer.statusCode() != 200) {
        return false;
      }
      JsonObject evidence = json(answer.body());
      String state = evidence.getString("state");
      if (state.equals("REFUSED") || state.equals("QUARANTINED")) {
        throw new IllegalStateException(answer.body());
      }
      return state.equals("READY") && evidence.getString("sha256").equals(photo.sha256());
    });
  }

  /** The original as the server has it now. */
  byte[] original(UUID id) throws IOException, InterruptedException {
    return http.send(
            request("/evidence/" + id + "/original").GET().build(), BodyHandlers.ofByteArray())
        .body();
  }

  private interface Step {
    boolean done() throws IOException, InterruptedException;
  }

  private void untilDone(Step step) {
    Instant end = Instant.now().plus(PATIENCE);
    int wait = 100;
    while (Instant.now().isBefore(end)) {
      try {
        if (step.done()) {
          return;
        }
      } catch (IOException e) {
        failed.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      pause(wait / 2 + random.nextInt(wait));
      wait = Math.min(2_000, wait * 2);
    }
    throw new IllegalStateException("not done within " + PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder tus(String path) {
    return request(path).header("Tus-Resumable", "1.0.0");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .timeout(Duration.ofSeconds(20))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
