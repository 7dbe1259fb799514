package org.fieldops.web.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says moments and spans as people at the desk read them. */
public record Moments(Phrases phrases, Locale locale, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** "vor 2 min" up to an hour, then the clock, with the date when it is not today. */
  public String ago(Instant moment, Instant now) {
    long minutes = Duration.between(moment, now).toMinutes();
    if (minutes < 0 || minutes >= 60) {
      return onDay(moment, now, MINUTE);
    }
    return minutes == 0
        ? phrases.of("review.moment.now")
        : phrases.of("review.moment.ago", String.valueOf(minutes));
  }

  /** The clock to the second, with the date when it is not today. */
  public String exactly(Instant moment, Instant now) {
    return onDay(moment, now, SECOND);
  }

  /** The date in full. */
  public String day(Instant moment) {
    return date(moment.atZone(zone).toLocalDate());
  }

  /** A span as "45 s", "3 min", "1 h 4 min" or "12 d". */
  public String span(Duration span) {
    Duration length = span.abs();
    if (length.toSeconds() < 60) {
      return length.toSeconds() + " s";
    }
    if (length.toMinutes() < 60) {
      return length.toMinutes() + " min";
    }
    if (length.toHours() < 48) {
      int minutes = length.toMinutesPart();
      return length.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
    return phrases.of("review.moment.days", String.valueOf(length.toDays()));
  }

  private String onDay(Instant moment, Instant now, DateTimeFormatter clock) {
    var local = moment.atZone(zone);
    String time = clock.format(local);
    LocalDate today = now.atZone(zone).toLocalDate();
    return local.toLocalDate().equals(today) ? time : date(local.toLocalDate()) + ", " + time;
  }

  private String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }
}
