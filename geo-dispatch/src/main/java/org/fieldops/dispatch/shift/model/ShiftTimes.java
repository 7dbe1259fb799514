package org.fieldops.dispatch.shift.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.fieldops.dispatch.ShiftKind;

/**
 * When shifts begin and end, and what they are called. Each may be given as a system property or,
 * in capitals with underscores, as an environment variable.
 *
 * @param zone {@code fieldops.shift.zone}: where the clock hangs, default Europe/Berlin
 * @param earlyFrom {@code fieldops.shift.early.from}, default 06:00
 * @param earlyUntil {@code fieldops.shift.early.until}, default 14:30
 * @param lateFrom {@code fieldops.shift.late.from}, default 14:00: half an hour together for the
 *     hand-over
 * @param lateUntil {@code fieldops.shift.late.until}, default 22:30; a time not after the begin is
 *     one of the next day
 * @param place {@code fieldops.shift.place}: what stands behind the name, default Mitte
 */
public record ShiftTimes(
    ZoneId zone,
    LocalTime earlyFrom,
    LocalTime earlyUntil,
    LocalTime lateFrom,
    LocalTime lateUntil,
    String place) {

  /** What a city's field service works. */
  public static final ShiftTimes USUAL =
      new ShiftTimes(
          ZoneId.of("Europe/Berlin"),
          LocalTime.of(6, 0),
          LocalTime.of(14, 30),
          LocalTime.of(14, 0),
          LocalTime.of(22, 30),
          "Mitte");

  /**
   * The demo's: together they cover the whole day, so that somebody is on duty whenever it is
   * looked at.
   */
  public static final ShiftTimes DEMO =
      new ShiftTimes(
          USUAL.zone,
          LocalTime.MIDNIGHT,
          LocalTime.of(12, 30),
          LocalTime.NOON,
          LocalTime.MIDNIGHT,
          USUAL.place);

  /** These times, but for what is set otherwise. */
  public ShiftTimes with(Function<String, Optional<String>> setting) {
    return new ShiftTimes(
        setting.apply("fieldops.shift.zone").map(ZoneId::of).orElse(zone),
        setting.apply("fieldops.shift.early.from").map(LocalTime::parse).orElse(earlyFrom),
        setting.apply("fieldops.shift.early.until").map(LocalTime::parse).orElse(earlyUntil),
        setting.apply("fieldops.shift.late.from").map(LocalTime::parse).orElse(lateFrom),
        setting.apply("fieldops.shift.late.until").map(LocalTime::parse).orElse(lateUntil),
        setting.apply("fieldops.shift.place").orElse(place));
  }

  public Instant from(LocalDate day, ShiftKind kind) {
    return at(day, begin(kind));
  }

  public Instant until(LocalDate day, ShiftKind kind) {
    LocalTime end = kind == ShiftKind.EARLY ? earlyUntil : lateUntil;
    return at(end.isAfter(begin(kind)) ? day : day.plusDays(1), end);
  }

  /** The name, in German: names are data, not words of the screen. */
  public String name(ShiftKind kind) {
    return (kind == ShiftKind.EARLY ? "Frühschicht " : "Spätschicht ") + place;
  }

  /** The day on the wall. */
  public LocalDate day(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  private LocalTime begin(ShiftKind kind) {
    return kind == ShiftKind.EARLY ? earlyFrom : lateFrom;
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
