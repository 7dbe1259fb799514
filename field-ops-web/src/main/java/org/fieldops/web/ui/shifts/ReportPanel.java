package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldops.dispatch.ShiftReport;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;

/** What the people of one shift reported: hand-over notes, and who is well. */
final class ReportPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient KeptParts lines;

  ReportPanel(String kind) {
    addClassName("shift-reports");
    getElement().setAttribute("data-testid", "reports-" + kind);
    Div list = new Div();
    list.addClassName("shift-report-lines");
    lines = new KeptParts(list);
    add(new H3(getTranslation("shifts.reports")), list);
  }

  /**
   * @param day of the shift; a time of another day stands with its date
   */
  void show(LocalDate day, List<ShiftReport> reports) {
    if (reports.isEmpty()) {
      lines.show(
          List.of(
              new Part(
                  "empty",
                  "",
                  () -> StatePanel.emptyLine(getTranslation("shifts.reports.empty")))));
      return;
    }
    lines.show(
        reports.stream()
            .map(each -> new Part(each.id(), List.of(day, each), () -> line(day, each)))
            .toList());
  }

  private Component line(LocalDate day, ShiftReport report) {
    boolean isNote = report.kind() == ShiftReport.Kind.HANDED_OVER;
    Span time = new Span(time(day, report.at()));
    time.addClassNames("num", "muted");
    Span what = new Span(getTranslation("shifts.reports." + word(report.kind())));
    what.addClassName("muted");
    Div head = new Div(time, new UserText(report.personName(), "shift-report-who"), what);
    head.addClassName("shift-report-head");
    if (HouseTime.apart(report.writtenAt(), report.at())) {
      Span written =
          new Span(getTranslation("shifts.reports.written", time(day, report.writtenAt())));
      written.addClassName("muted");
      head.add(written);
    }
    Div line = new Div(head);
    line.addClassName("shift-report");
    line.getElement().setAttribute("data-testid", "report-" + word(report.kind()));
    if (isNote) {
      line.add(new UserText(report.note(), "shift-report-note"));
    }
    return line;
  }

  private static String word(ShiftReport.Kind kind) {
    return switch (kind) {
      case HANDED_OVER -> "note";
      case CHECKED_IN -> "well";
      case BEGUN -> "begun";
      case ENDED -> "ended";
    };
  }

  private String time(LocalDate day, Instant at) {
    LocalDate then = HouseTime.day(at);
    String clock = HouseTime.clock(at);
    return then.equals(day) ? clock : HouseTime.shortDay(then, getLocale()) + " " + clock;
  }
}
