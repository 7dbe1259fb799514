package org.fieldops.media.evidence.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.media.CaptureOrigin.Duty;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PhotoSource;
import org.fieldops.media.Pictures;
import org.fieldops.media.SomePeople;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.evidence.service.EvidenceArrival.Arrived;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manifest says of when, where and by whom a photo was taken. */
class CaptureTest {

  private static final Instant SHUTTER = Instant.parse("2026-11-23T14:31:05.120Z");

  @TempDir private Path data;
  private final Person officer = SomePeople.officer();
  private final EvidenceId id = new EvidenceId(Ids.next());
  private final byte[] photo = Pictures.unique();
  private EvidenceBed bed;

  @BeforeEach
  void begin() {
    bed = new EvidenceBed(data);
  }

  @Test
  void aNameIsNeverAReasonToLoseAPhotoAndTheGivenOneIsKeptBeside() {
    JsonObject odd =
        Json.createObjectBuilder(manifest(id, photo).build())
            .add("filename", "Beweis\u202egpj\u0007.exe")
            .add("contentType", "no\ntype")
            .build();
    handle(officer, odd);
    assertEquals("Beweisgpj.exe", view().filename());
    assertEquals("application/octet-stream", view().contentType());
    assertEquals(
        List.of("Beweis\u202egpj\u0007.exe"),
        bed.database()
            .sql()
            .query(
                "select given_name from media.evidence where id = ?",
                row -> row.getString("given_name"),
                id.value()));
    EvidenceId nameless = new EvidenceId(Ids.next());
    JsonObject without =
        Json.createObjectBuilder(manifest(nameless, photo).build())
            .remove("filename")
            .remove("contentType")
            .build();
    handle(officer, without);
    assertEquals("foto", tx(() -> bed.review().evidence(officer, nameless)).filename());
  }

  @Test
  void noClockIsAReasonToRefuseAndTheDevicesWordIsKeptBesideTheMoment() {
    Instant received = Instant.parse("2026-11-23T15:00:00Z");
    Instant reset = Instant.parse("1970-01-01T00:20:00Z");
    for (String odd :
        List.of(
            "1970-01-01T00:10:00Z",
            "2099-01-01T00:00:00Z",
            "+20000-01-01T00:00:00Z",
            "gestern",
            "")) {
      EvidenceId one = new EvidenceId(Ids.next());
      JsonObject body =
          Json.createObjectBuilder(manifest(one, photo).build()).add("capturedAt", odd).build();
      tx(() ->
          bed.captured()
              .handle(
                  officer,
                  new Operation(
                      new OperationId(Ids.next()),
                      "evidence.captured",
                      reset,
                      received,
                      false,
                      body)));
      EvidenceView view = tx(() -> bed.review().evidence(officer, one));
      assertFalse(view.clockKnown(), odd);
      Instant moment = Objects.requireNonNull(view.moment());
      assertEquals(odd.startsWith("1970") ? received.minusSeconds(600) : received, moment, odd);
    }
    announce(officer, id, photo);
    assertEquals(SHUTTER, view().capturedAt());
    assertEquals(SHUTTER, view().moment());
    assertTrue(view().clockKnown());
  }

  @Test
  void aPhotoBelongsToTheDutyOfItsMomentHoweverLateItComes() {
    Duty monday = new Duty(new UnitId(Ids.next()), "Streife 1", new ShiftId(Ids.next()));
    bed.onOrigin(question -> {
      if (question.author().equals(officer.id()) && question.moment().equals(SHUTTER)) {
        question.was(monday);
      }
    });
    announce(officer, id, photo);
    assertEquals("Streife 1", view().unitName());
    assertEquals(monday.unit(), view().unit());
    assertEquals(monday.shift(), view().shift());
    bytes(null);
    assertEquals("Streife 1", view().unitName());
  }

  @Test
  void aPickedPhotoHasTheTimeAndPlaceOfItsCameraAndNotThoseOfThePicking() {
    handle(
        officer,
        Json.createObjectBuilder(manifest(id, photo).build()).add("source", "PICKED").build());
    assertNull(view().capturedAt());
    assertNull(view().position());
    GeoPoint there = new GeoPoint(48.5, 11.0);
    Instant lastYear = SHUTTER.minusSeconds(31_000_000);
    bytes(new Camera(lastYear, there, null, null, 1));
    assertEquals(PhotoSource.PICKED, view().source());
    assertEquals(lastYear, view().capturedAt());
    assertEquals(there, view().position());
    assertNull(view().accuracy());
    assertEquals(List.of(), view().differences());
    assertEquals(SHUTTER, view().moment());
  }

  @Test
  void aDifferenceBetweenAppAndCameraIsMarked() {
    announce(officer, id, photo);
    bytes(new Camera(SHUTTER.plusSeconds(121), new GeoPoint(48.5, 11.0), null, null, 1));
    assertEquals(List.of("TIME", "PLACE"), view().differences());
  }

  /** The bytes arrive and are fine. */
  private void bytes(@Nullable Camera camera) {
    String sha256 = Pictures.sha256(photo);
    bed.arrival()
        .record(
            new Arrived(
                id,
                new Author(officer.id(), officer.name()),
                Declared.of("a.jpg", "image/jpeg", photo.length, sha256),
                new Stored(sha256, "image/jpeg", 320, 240, true, camera, Set.of(), SHUTTER),
                EvidenceState.READY,
                null));
  }

  private void announce(Person by, EvidenceId which, byte[] bytes) {
    handle(by, manifest(which, bytes).build());
  }

  private static JsonObjectBuilder manifest(EvidenceId which, byte[] bytes) {
    return Json.createObjectBuilder()
        .add("evidenceId", which.toString())
        .add("sha256", Pictures.sha256(bytes))
        .add("size", bytes.length)
        .add("filename", "a.jpg")
        .add("contentType", "image/jpeg")
        .add("kind", "PLATE")
        .add("capturedAt", SHUTTER.toString())
        .add(
            "position",
            Json.createObjectBuilder()
                .add("lat", 48.1)
                .add("lon", 11.5)
                .add("accuracy", 8)
                .add("at", SHUTTER.toString()));
  }

  private void handle(Person by, JsonObject body) {
    tx(() ->
        bed.captured()
            .handle(
                by,
                new Operation(new OperationId(Ids.next()), "evidence.captured", SHUTTER, body)));
  }

  private EvidenceView view() {
    return tx(() -> bed.review().evidence(officer, id));
  }

  private <T> T tx(Supplier<T> work) {
    return Objects.requireNonNull(bed.database().in(work));
  }
}
