package org.fieldops.dispatch.shift.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.fieldops.dispatch.ShiftKind;

/**
 * When shifts begin and end, and what they are called.
 *
 * @param zone where the clock hangs
 * @param lateUntil a time not after the begin is one of the next day
 * @param place what stands behind the name
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
          LocalTime.of(14, 0), // half an hour together for the hand-over
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
