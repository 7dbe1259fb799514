package org.fieldops.web.ui.shifts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldops.dispatch.ShiftReport;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.junit.jupiter.api.Test;

class ReportPanelTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant AFTERNOON = Instant.parse("2026-11-23T13:31:00Z");

  private final ReportPanel panel = new ReportPanel("late");

  @Test
  void aShiftOfWhichNobodyReportedAnythingSaysSo() {
    panel.show(DAY, List.of());
    assertTrue(text().contains("shifts.reports.empty"), text());
  }

  @Test
  void aNoteStandsWithItsPersonAndTime() {
    panel.show(DAY, List.of(note("Poller steht schief.", AFTERNOON)));
    assertTrue(text().contains("14:31"), text());
    assertTrue(text().contains("Cora Berg"), text());
    assertTrue(text().contains("Poller steht schief."), text());
    assertFalse(text().contains("shifts.reports.written"), text());
    assertFalse(text().contains("shifts.reports.empty"), text());
  }

  @Test
  void aNoteThatCameLateSaysAlsoWhenItWasWritten() {
    panel.show(DAY, List.of(note("Ruhig.", AFTERNOON.minusSeconds(86_400))));
    assertTrue(text().contains("shifts.reports.written"), text());
  }

  @Test
  void aCheckInSaysWhoIsWell() {
    panel.show(DAY, List.of(report(ShiftReport.Kind.CHECKED_IN, "", AFTERNOON)));
    assertTrue(text().contains("shifts.reports.well"), text());
    assertEquals(1, panel.getChildren().skip(1).findFirst().orElseThrow().getChildren().count());
  }

  private String text() {
    return panel.getElement().getTextRecursively();
  }

  private static ShiftReport note(String note, Instant writtenAt) {
    return report(ShiftReport.Kind.HANDED_OVER, note, writtenAt);
  }

  private static ShiftReport report(ShiftReport.Kind kind, String note, Instant writtenAt) {
    return new ShiftReport(
        new OperationId(Ids.next()),
        new ShiftId(Ids.next()),
        kind,
        new PersonId(Ids.next()),
        "Cora Berg",
        note,
        writtenAt,
        AFTERNOON);
  }
}
