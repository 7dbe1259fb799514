package org.fieldops.kernel.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.operation.DeviceTimes.Moment;
import org.fieldops.kernel.operation.DeviceTimes.Written;
import org.junit.jupiter.api.Test;

/** What an imagined device with this or that clock writes and sends, and when we say it was. */
class DeviceTimesTest {

  private static final long DAY = 86_400;
  private static final long CENTURY = 36_525 * DAY;
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  @Property(seed = "20261128")
  void withAnAgeNothingOfTheClockMatters(
      @ForAll @LongRange(min = -CENTURY, max = CENTURY) long wrongAtWriting,
      @ForAll @LongRange(min = -CENTURY, max = CENTURY) long wrongAtSending,
      @ForAll @LongRange(max = 60 * DAY) long ago) {
    DeviceTimes times = sent(NOW.plusSeconds(wrongAtSending));
    Instant truth = NOW.minusSeconds(ago);
    Written written = new Written(truth.plusSeconds(wrongAtWriting), age(ago));
    assertEquals(new Moment(truth, true), times.moment(written));
  }

  @Property(seed = "20261128")
  void aClockThatIsWrongButDoesNotStepIsSetRightBySentAt(
      @ForAll @LongRange(min = -CENTURY, max = CENTURY) long wrong,
      @ForAll @LongRange(max = 60 * DAY) long ago) {
    DeviceTimes times = sent(NOW.plusSeconds(wrong));
    Written written = new Written(NOW.plusSeconds(wrong).minusSeconds(ago), Optional.empty());
    assertEquals(new Moment(NOW.minusSeconds(ago), true), times.moment(written));
  }

  @Property(seed = "20261128")
  void whateverTheClocksDoNoMomentIsInTheFutureOrTooOld(
      @ForAll @LongRange(min = -CENTURY, max = CENTURY) long writing,
      @ForAll @LongRange(min = -CENTURY, max = CENTURY) long sending,
      @ForAll boolean saysSent) {
    DeviceTimes times = saysSent ? sent(NOW.plusSeconds(sending)) : silent();
    Moment moment = times.moment(new Written(NOW.plusSeconds(writing), Optional.empty()));
    assertFalse(moment.at().isAfter(NOW));
    assertFalse(moment.at().isBefore(NOW.minus(DeviceTimes.OLDEST)));
    assertTrue(moment.known() || moment.at().equals(NOW));
  }

  @Property(seed = "20261128")
  void anEntryOfUnknownTimeHasTheMomentOfTheNextKnownOne(
      @ForAll @Size(max = 12) List<Boolean> known) {
    List<Written> batch = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Instant right = NOW.minusSeconds(1000L - i);
      batch.add(new Written(known.get(i) ? right : Instant.EPOCH, Optional.empty()));
    }
    List<Moment> moments = silent().moments(batch);
    Instant next = NOW;
    for (int i = known.size() - 1; i >= 0; i--) {
      next = known.get(i) ? batch.get(i).at() : next;
      assertEquals(new Moment(next, known.get(i)), moments.get(i));
    }
  }

  @Test
  void aClockSetBackBetweenWritingAndSendingIsNotKnown() {
    DeviceTimes times = sent(NOW.minusSeconds(600));
    assertEquals(new Moment(NOW, false), times.moment(new Written(NOW, Optional.empty())));
  }

  @Test
  void aFewSecondsAheadAreNow() {
    assertEquals(new Moment(NOW, true), silent().moment(written("2026-11-28T10:00:05Z")));
    assertEquals(new Moment(NOW, false), silent().moment(written("2026-11-28T10:00:05.001Z")));
  }

  @Test
  void anAgeThatIsNoneCountsAsNotSaid() {
    for (JsonValue odd :
        List.of(Json.createValue(-1), Json.createValue("7"), Json.createValue(1e300))) {
      JsonObjectBuilder entry =
          Json.createObjectBuilder().add("at", NOW.toString()).add("age", odd);
      assertEquals(
          Optional.empty(), Written.of(new Body(entry.build()), "at").age(), odd.toString());
    }
  }

  @Test
  void aSentAtThatIsNoTimeCountsAsNotSaid() {
    Body call = new Body(Json.createObjectBuilder().add("sentAt", "Invalid Date").build());
    assertEquals(
        new Moment(NOW.minusSeconds(60), true),
        DeviceTimes.of(call, NOW).moment(written("2026-11-28T09:59:00Z")));
  }

  @Test
  void anotherTimeOfTheSameDeviceIsToldByItsDistanceToTheWriting() {
    Instant wrong = Instant.parse("1970-01-01T00:10:00Z");
    Operation operation =
        new Operation(
            new OperationId(Ids.next()), "note", wrong, NOW, true, JsonValue.EMPTY_JSON_OBJECT);
    assertEquals(Optional.of(NOW.minusSeconds(30)), operation.ours(wrong.minusSeconds(30)));
    assertEquals(Optional.empty(), operation.ours(wrong.plusSeconds(1)));
    assertEquals(Optional.empty(), operation.ours(wrong.minus(Duration.ofDays(61))));
  }

  private static DeviceTimes sent(Instant at) {
    return new DeviceTimes(NOW, Optional.of(at));
  }

  private static DeviceTimes silent() {
    return new DeviceTimes(NOW, Optional.empty());
  }

  private static Written written(String at) {
    return new Written(Instant.parse(at), Optional.empty());
  }

  private static Optional<Duration> age(long seconds) {
    return Optional.of(Duration.ofSeconds(seconds));
  }
}
