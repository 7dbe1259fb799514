package org.fieldops.dispatch.shift.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldops.dispatch.ShiftKind;
import org.junit.jupiter.api.Test;

class ShiftTimesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void theUsualShiftsHaveHalfAnHourTogetherForTheHandOver() {
    ShiftTimes times = ShiftTimes.USUAL;
    assertEquals(Instant.parse("2026-11-23T05:00:00Z"), times.from(DAY, ShiftKind.EARLY));
    assertEquals(
        Duration.ofMinutes(30),
        Duration.between(times.from(DAY, ShiftKind.LATE), times.until(DAY, ShiftKind.EARLY)));
    assertEquals("Frühschicht Mitte", times.name(ShiftKind.EARLY));
  }

  @Test
  void theClockOnTheWallCountsOnTheDayItIsChanged() {
    LocalDate change = LocalDate.of(2026, 3, 29);
    assertEquals(
        Instant.parse("2026-03-29T04:00:00Z"), ShiftTimes.USUAL.from(change, ShiftKind.EARLY));
    assertEquals(
        Instant.parse("2026-03-28T23:00:00Z"), ShiftTimes.DEMO.from(change, ShiftKind.EARLY));
    assertEquals(
        Instant.parse("2026-03-29T22:00:00Z"), ShiftTimes.DEMO.until(change, ShiftKind.LATE));
  }

  @Property
  void inTheDemoSomebodyIsAlwaysOnDuty(@ForAll @IntRange(max = 366 * 24 * 60) int minutes) {
    Instant moment = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes));
    LocalDate day = ShiftTimes.DEMO.day(moment);
    boolean covered = false;
    for (ShiftKind kind : ShiftKind.values()) {
      covered |=
          !moment.isBefore(ShiftTimes.DEMO.from(day, kind))
              && moment.isBefore(ShiftTimes.DEMO.until(day, kind));
    }
    assertTrue(covered, () -> "nobody at " + moment);
  }
}
