package org.fieldops.media.imaging;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as cameras write them. Exif 2.32, 4.6.5: {@code YYYY:MM:DD HH:MM:SS}, and apart from it the
 * offset as {@code +01:00}; but some write the hour 24, some the offset as {@code -5:00} or {@code
 * +0100}, and some fill it with blanks.
 */
final class ExifTime {

  private static final Pattern LOCAL =
      Pattern.compile("(\\d{4})[:-](\\d\\d)[:-](\\d\\d)[ T](\\d\\d):(\\d\\d)(?::(\\d\\d))?.*");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d\\d)");

  private ExifTime() {}

  /** The time on the camera's clock; hour 24 is hour 0 of that day. */
  static Optional<LocalDateTime> local(String text) {
    Matcher parts = LOCAL.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int hour = number(parts, 4);
    String seconds = parts.group(6);
    try {
      return Optional.of(
          LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              hour == 24 ? 0 : hour,
              number(parts, 5),
              seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What is no offset says nothing. */
  static Optional<ZoneOffset> offset(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.equals("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    Matcher parts = OFFSET.matcher(text.replace(" ", ""));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int sign = parts.group(1).equals("-") ? -1 : 1;
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(sign * number(parts, 2), sign * number(parts, 3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
