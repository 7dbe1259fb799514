package org.fieldops.web.rest.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fieldops.dispatch.CalendarAddresses.Entry;

/**
 * Duties as calendar programs read them (RFC 5545). Times are instants, so every clock shows its
 * own.
 */
final class CalendarText {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern SIGNS = Pattern.compile("[\\\\;,]");
  private static final Pattern BREAKS = Pattern.compile("\\R");
  private static final int LONGEST_LINE = 75;

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  static String of(List<Entry> entries, Instant now) {
    CalendarText calendar = new CalendarText();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Field Ops//Duties//DE");
    calendar.line("METHOD:PUBLISH");
    calendar.line("X-WR-CALNAME:Dienste");
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    entries.forEach(entry -> calendar.event(entry, now));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void event(Entry entry, Instant now) {
    line("BEGIN:VEVENT");
    line("UID:" + entry.shift() + "@fieldops");
    line("DTSTAMP:" + STAMP.format(now));
    line("DTSTART:" + STAMP.format(entry.from()));
    line("DTEND:" + STAMP.format(entry.until()));
    line("SUMMARY:" + escaped(entry.name() + " (" + entry.unit() + ")"));
    line("END:VEVENT");
  }

  private static String escaped(String words) {
    return BREAKS.matcher(SIGNS.matcher(words).replaceAll("\\\\$0")).replaceAll("\\\\n");
  }

  /** No line is longer than 75 bytes; what goes on begins with a blank. No letter is cut in two. */
  private void line(String whole) {
    int bytes = 0;
    for (int at = 0; at < whole.length(); ) {
      int end = at + Character.charCount(whole.codePointAt(at));
      String letter = whole.substring(at, end);
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_LINE) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(letter);
      bytes += size;
      at = end;
    }
    text.append("\r\n");
  }
}
