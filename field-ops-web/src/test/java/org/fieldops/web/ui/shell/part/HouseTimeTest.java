package org.fieldops.web.ui.shell.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HouseTimeTest {

  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

  @Test
  void amongManyDaysAnEnglishMonthIsSaidOnce() {
    assertEquals("30 Nov", HouseTime.denseDay(LAST, true, Locale.UK));
    assertEquals("30", HouseTime.denseDay(LAST, false, Locale.UK));
    assertEquals("1 Dec", HouseTime.denseDay(LAST.plusDays(1), false, Locale.UK));
    assertEquals("30.11.", HouseTime.denseDay(LAST, false, Locale.GERMANY));
  }
}
