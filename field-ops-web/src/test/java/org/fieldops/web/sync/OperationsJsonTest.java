package org.fieldops.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.DeviceTimes;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.web.sync.OperationsJson.Bounds;
import org.fieldops.web.sync.OperationsJson.Read;
import org.junit.jupiter.api.Test;

class OperationsJsonTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:10:30Z");

  @Test
  void theDevicesWordStaysAndBesideItStandsTheSameMomentByOurClock() {
    Operation operation =
        told(read(List.of(call("2026-11-23T10:00:00Z")), "2026-11-23T10:00:30Z").getFirst());
    assertEquals(Instant.parse("2026-11-23T10:00:00Z"), operation.writtenAt());
    assertEquals(Instant.parse("2026-11-23T10:10:00Z"), operation.happenedAt());
    assertTrue(operation.clockKnown());
  }

  @Test
  void aPhoneWhoseClockWasResetIsHeardAndItsMomentIsThatOfTheNextEntryKnown() {
    List<Read> read =
        read(
            List.of(
                call("1970-01-01T00:00:07Z"),
                new Body(Json.createObjectBuilder().add("id", Ids.next().toString()).build()),
                call("2026-11-23T10:10:10Z")),
            "2026-11-23T10:10:30Z");
    Operation reset = told(read.get(0));
    assertEquals(Instant.parse("1970-01-01T00:00:07Z"), reset.writtenAt());
    assertEquals(Instant.parse("2026-11-23T10:10:10Z"), reset.happenedAt());
    assertFalse(reset.clockKnown());
    assertInstanceOf(Read.Unreadable.class, read.get(1));
    assertTrue(told(read.get(2)).clockKnown());
  }

  @Test
  void theAnswerSpellsTheIdAsItWasAsked() {
    String asked = Ids.next().toString().toUpperCase(Locale.ROOT);
    Body operation = new Body(Json.createObjectBuilder().add("id", asked).build());
    Answer answer =
        new Answer.Accepted(OperationsJson.id(operation), NOW, JsonValue.EMPTY_JSON_OBJECT);
    assertEquals(
        asked,
        OperationsJson.answer(OperationsJson.asked(operation), answer, Locale.GERMAN)
            .getString("id"));
  }

  @Test
  void theUrgentPathTakesFewAndOnlyWhatIsAboutHelp() {
    assertEquals(10, OperationsJson.operations(batch("backup.closed", 10), Bounds.URGENT).size());
    assertEquals(Problem.BATCH_TOO_LARGE, refused("backup.closed", 11));
    assertEquals(Problem.KIND_UNKNOWN, refused("message.sent", 1));
    assertEquals(11, OperationsJson.operations(batch("message.sent", 11), Bounds.USUAL).size());
  }

  private static Problem refused(String kind, int operations) {
    return assertThrows(
            Refusal.class, () -> OperationsJson.operations(batch(kind, operations), Bounds.URGENT))
        .problem();
  }

  private static JsonObject batch(String kind, int operations) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int i = 0; i < operations; i++) {
      array.add(Json.createObjectBuilder().add("id", Ids.next().toString()).add("kind", kind));
    }
    return Json.createObjectBuilder().add("operations", array).build();
  }

  private static List<Read> read(List<Body> operations, String sentAt) {
    return OperationsJson.read(
        operations, new DeviceTimes(NOW, Optional.of(Instant.parse(sentAt))));
  }

  private static Operation told(Read read) {
    return assertInstanceOf(Read.Told.class, read).told();
  }

  private static Body call(String writtenAt) {
    return new Body(
        Json.createObjectBuilder()
            .add("id", Ids.next().toString())
            .add("kind", "backup.requested")
            .add("writtenAt", writtenAt)
            .add("body", JsonValue.EMPTY_JSON_OBJECT)
            .build());
  }
}
