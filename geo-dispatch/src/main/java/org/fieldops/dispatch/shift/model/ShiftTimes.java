package org.fieldops.dispatch.shift.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.fieldops.dispatch.ShiftKind;

/**
 * Where the house's clock hangs, and what the early and the late shift are until somebody says
 * otherwise.
 *
 * @param lateUntil a time not after the begin is one of the next day
 * @param place what the first team is called
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

  /** A time that a change of the clock leaves out counts as much later as the clock was set. */
  public Instant from(LocalDate day, ShiftKind kind) {
    return at(day, kind.from());
  }

  public Instant until(LocalDate day, ShiftKind kind) {
    boolean sameDay = kind.until().isAfter(kind.from());
    Instant begin = from(day, kind);
    Instant end = at(sameDay ? day : day.plusDays(1), kind.until());
    // what begins in the hour that a change leaves out may seem to end before it
    return end.isAfter(begin) ? end : begin.plus(Duration.between(kind.from(), kind.until()));
  }

  /** The day on the wall. */
  public LocalDate day(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
