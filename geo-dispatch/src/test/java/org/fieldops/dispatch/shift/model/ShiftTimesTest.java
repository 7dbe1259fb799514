package org.fieldops.dispatch.shift.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.junit.jupiter.api.Test;

class ShiftTimesTest {

  private static final ShiftTimes USUAL = ShiftTimes.USUAL;
  private static final ShiftTimes DEMO = ShiftTimes.DEMO;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);
  private static final ShiftKind NIGHT = kind("night", LocalTime.of(22, 0), LocalTime.of(6, 30));

  static ShiftKind kind(String code, LocalTime from, LocalTime until) {
    return new ShiftKind(
        new ShiftKindId(Ids.next()),
        new TeamId(Ids.next()),
        code,
        code,
        code,
        "x",
        from,
        until,
        ShiftKind.Colour.LIGHT,
        0,
        0,
        List.of(),
        false);
  }

  private static ShiftKind early(ShiftTimes of) {
    return kind("early", of.earlyFrom(), of.earlyUntil());
  }

  private static ShiftKind late(ShiftTimes of) {
    return kind("late", of.lateFrom(), of.lateUntil());
  }

  private static Duration length(LocalDate day, ShiftKind kind) {
    return Duration.between(USUAL.from(day, kind), USUAL.until(day, kind));
  }

  @Test
  void theUsualShiftsHaveHalfAnHourTogetherForTheHandOver() {
    assertEquals(Instant.parse("2026-11-23T05:00:00Z"), USUAL.from(DAY, early(USUAL)));
    assertEquals(
        Duration.ofMinutes(30),
        Duration.between(USUAL.from(DAY, late(USUAL)), USUAL.until(DAY, early(USUAL))));
  }

  @Test
  void theClockOnTheWallCountsOnTheDayItIsChanged() {
    assertEquals(Instant.parse("2026-03-29T04:00:00Z"), USUAL.from(SPRING, early(USUAL)));
    assertEquals(Instant.parse("2026-03-28T23:00:00Z"), DEMO.from(SPRING, early(DEMO)));
    assertEquals(Instant.parse("2026-03-29T22:00:00Z"), DEMO.until(SPRING, late(DEMO)));
  }

  @Test
  void aNightInWhichTheClockIsChangedIsAnHourShorterOrLonger() {
    assertEquals(Duration.ofMinutes(510), length(DAY, NIGHT));
    assertEquals(Duration.ofMinutes(450), length(SPRING.minusDays(1), NIGHT));
    assertEquals(Duration.ofMinutes(570), length(AUTUMN.minusDays(1), NIGHT));
    assertEquals(Duration.ofMinutes(510), length(SPRING, NIGHT));
    assertEquals(Duration.ofMinutes(510), length(AUTUMN, NIGHT));
  }

  @Test
  void aTimeThatTheChangeLeavesOutIsAnHourLaterAndOneThatComesTwiceIsTheFirst() {
    LocalTime halfPastTwo = LocalTime.of(2, 30);
    ShiftKind odd = kind("odd", halfPastTwo, LocalTime.of(10, 0));
    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), USUAL.from(SPRING, odd));
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), USUAL.from(AUTUMN, odd));
  }

  @Property
  void everyShiftEndsAfterItsBeginWithinADayAndAnHour(
      @ForAll @IntRange(max = 1439) int from,
      @ForAll @IntRange(max = 1439) int until,
      @ForAll @IntRange(max = 730) int days) {
    ShiftKind kind =
        kind("any", LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(until * 60L));
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(days);
    Duration length = length(day, kind);
    assertTrue(length.isPositive(), () -> day + " " + kind);
    int words = until > from ? until - from : until - from + 1440;
    // what stands on the wall, or an hour more or less where the clock is changed in between
    assertTrue(Math.abs(length.toMinutes() - words) <= 60, () -> day + " " + kind + " " + length);
  }

  @Property
  void inTheDemoSomebodyIsAlwaysOnDuty(@ForAll @IntRange(max = 366 * 24 * 60) int minutes) {
    Instant moment = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes));
    LocalDate day = DEMO.day(moment);
    boolean covered = false;
    for (ShiftKind kind : List.of(early(DEMO), late(DEMO))) {
      covered |= !moment.isBefore(DEMO.from(day, kind)) && moment.isBefore(DEMO.until(day, kind));
    }
    assertTrue(covered, () -> "nobody at " + moment);
  }
}
