package org.fieldops.web.ui.shell.part;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.fieldops.kernel.setting.HouseSettings;

/** Times as people read them where the house stands. */
public final class HouseTime {

  private static final ZoneId ZONE = HouseSettings.ZONE.get();
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private HouseTime() {}

  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** The first day of a day's week. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** A day in an address: 2026-11-30; nothing for anything else. */
  public static Optional<LocalDate> parsed(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** That time of that day at the house. */
  public static Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  /** 14:31. */
  public static String clock(Instant at) {
    return CLOCK.format(at.atZone(ZONE));
  }

  /** The clock, and the date before it when it is not today: 22.11. 14:31. */
  public static String clockOrDate(Instant at, Locale locale) {
    return day(at).equals(today()) ? clock(at) : shortDay(day(at), locale) + " " + clock(at);
  }

  /** Montag, 23. November. */
  public static String longDay(LocalDate day, Locale locale) {
    String pattern = english(locale) ? "EEEE, d MMMM" : "EEEE, d. MMMM";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  /** 23.11. */
  public static String shortDay(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern(english(locale) ? "d MMM" : "d.M.", locale).format(day);
  }

  /**
   * As {@link #shortDay}, where many days stand side by side: in English the month is said by its
   * first day there only.
   *
   * @param leads whether the day is the first one shown
   */
  public static String denseDay(LocalDate day, boolean leads, Locale locale) {
    boolean alone = english(locale) && !leads && day.getDayOfMonth() > 1;
    return alone ? String.valueOf(day.getDayOfMonth()) : shortDay(day, locale);
  }

  /** Whether two times lie so far apart that both are worth showing: more than a minute. */
  public static boolean apart(Instant written, Instant received) {
    return Duration.between(written, received).abs().compareTo(Duration.ofMinutes(1)) > 0;
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
