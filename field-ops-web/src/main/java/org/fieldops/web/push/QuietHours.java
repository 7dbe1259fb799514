package org.fieldops.web.push;

import java.time.LocalTime;

/**
 * When whoever is off duty is woken only by what is told over every mute: calls for help, orders,
 * what is urgent, drills.
 *
 * @param until not later than {@code from}: on the next day
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** Reads {@code 22:00-06:00}. */
  public static QuietHours parse(String text) {
    String[] times = text.split("-", -1);
    if (times.length != 2) {
      throw new IllegalArgumentException("two times with a dash between them: " + text);
    }
    return new QuietHours(LocalTime.parse(times[0].strip()), LocalTime.parse(times[1].strip()));
  }

  /** Whether a time of the house's clock is within them. */
  boolean covers(LocalTime at) {
    boolean begun = !at.isBefore(from);
    boolean yet = at.isBefore(until);
    return from.isBefore(until) ? begun && yet : begun || yet;
  }
}
