package org.fieldops.web.rest.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.CalendarAddresses.Entry;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.ShiftId;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

  private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
  private static final ShiftId SHIFT = new ShiftId(Ids.next());

  private static String of(String name, String unit) {
    Instant from = Instant.parse("2026-12-01T05:00:00Z");
    return CalendarText.of(
        List.of(new Entry(SHIFT, name, unit, from, from.plusSeconds(30_600))), NOW);
  }

  @Test
  void aDutyIsAnEventAtItsInstants() {
    String text = of("Frühschicht Mitte", "12/1");
    assertTrue(text.contains("\r\nUID:" + SHIFT + "@fieldops\r\nDTSTAMP:20261128T200000Z\r\n"));
    assertTrue(text.contains("\r\nDTSTART:20261201T050000Z\r\nDTEND:20261201T133000Z\r\n"));
    assertTrue(text.contains("\r\nSUMMARY:Frühschicht Mitte (12/1)\r\n"));
    assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assertTrue(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  }

  @Test
  void whatSomebodyNamedBreaksOutOfNothing() {
    String text = of("Nacht;\nEND:VEVENT, \\ Süd\u2028X", "1");
    assertTrue(text.contains("SUMMARY:Nacht\\;\\nEND:VEVENT\\, \\\\ Süd\\nX (1)\r\n"), text);
    assertEquals(1, text.split("\r\nEND:VEVENT\r\n", -1).length - 1);
  }

  @Test
  void longLinesAreFoldedBetweenLetters() {
    String text = of("Ü".repeat(60) + "🚓".repeat(20), "1");
    for (String line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertTrue(text.replace("\r\n ", "").contains("Ü".repeat(60) + "🚓".repeat(20)));
  }

  @Test
  void noDutiesAreAnEmptyCalendar() {
    assertEquals(7, CalendarText.of(List.of(), NOW).split("\r\n").length);
  }
}
