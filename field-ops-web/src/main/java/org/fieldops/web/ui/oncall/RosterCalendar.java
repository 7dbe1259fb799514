package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.UserText;

/**
 * Places as rows, days as columns, people as bars. All days are equally wide, also the one of 23
 * and the one of 25 hours.
 */
final class RosterCalendar extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<OnCallSpan> open;
  private final transient IntConsumer add;
  private transient List<Object> shown = List.of();

  /**
   * @param add somebody is to be put on this place
   */
  RosterCalendar(Consumer<OnCallSpan> open, IntConsumer add) {
    this.open = open;
    this.add = add;
    addClassName("oc-calendar");
    getElement().setAttribute("data-testid", "oncall-calendar");
  }

  void show(Roster roster, LocalDate from, int days, List<OnCallSpan> spans, Locale locale) {
    List<Object> now = List.of(roster, from, days, spans, locale, HouseTime.today());
    if (now.equals(shown)) {
      return; // what stays keeps the cursor
    }
    shown = now;
    removeAll();
    add(head(from, days, locale));
    for (int place = 1; place <= roster.places(); place++) {
      add(row(place, from, days, spans, locale));
    }
    if (spans.isEmpty()) {
      Div empty = new Div(getTranslation("oncall.empty"));
      empty.addClassName("empty-line");
      empty.getElement().setAttribute("data-testid", "oncall-empty");
      add(empty);
    }
  }

  private Div head(LocalDate from, int days, Locale locale) {
    Div lane = new Div();
    lane.addClassName("oc-days");
    for (int i = 0; i < days; i++) {
      LocalDate day = from.plusDays(i);
      Span name = new Span(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale));
      Span number = new Span(HouseTime.denseDay(day, i == 0, locale));
      Div cell = new Div(name, number);
      cell.addClassName("oc-day");
      cell.setClassName("oc-today", day.equals(HouseTime.today()));
      cell.setClassName(
          "oc-weekend",
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
      lane.add(cell);
    }
    Div corner = new Div();
    corner.addClassName("oc-label");
    Div head = new Div(corner, lane);
    head.addClassNames("oc-row", "oc-head");
    return head;
  }

  private Div row(int place, LocalDate from, int days, List<OnCallSpan> spans, Locale locale) {
    NativeButton put = new NativeButton(getTranslation("oncall.add"), click -> add.accept(place));
    put.addClassName("act");
    put.setAriaLabel(getTranslation("oncall.add") + " " + getTranslation("oncall.place", place));
    put.getElement().setAttribute("data-testid", "oncall-add-" + place);
    Div label = new Div(new Span(getTranslation("oncall.place", place)), put);
    label.addClassName("oc-label");
    Div lane = new Div();
    lane.addClassName("oc-lane");
    lane.getElement().getStyle().set("--days", String.valueOf(days));
    lane.getElement().setAttribute("data-testid", "oncall-lane-" + place);
    List<OnCallSpan> mine = spans.stream().filter(span -> span.place() == place).toList();
    mine.forEach(span -> lane.add(bar(span, from, days, locale)));
    Div row = new Div(label, lane);
    row.addClassName("oc-row");
    return row;
  }

  private NativeButton bar(OnCallSpan span, LocalDate from, int days, Locale locale) {
    double begin = Math.max(0, column(span.from(), from));
    double end = Math.min(days, column(span.until(), from));
    String words = words(span, locale);
    NativeButton bar = new NativeButton("", click -> open.accept(span));
    bar.add(new UserText(span.personName()));
    bar.addClassName("oc-bar");
    bar.setClassName("oc-taken", span.takeover() != null);
    bar.setAriaLabel(words);
    bar.getElement().setAttribute("title", words);
    bar.getElement().setAttribute("data-testid", "oncall-bar");
    bar.getElement().getStyle().set("left", percent(begin / days));
    bar.getElement().getStyle().set("width", percent((end - begin) / days));
    return bar;
  }

  private String words(OnCallSpan span, Locale locale) {
    List<String> words = new ArrayList<>();
    words.add(getTranslation("oncall.place", span.place()));
    words.add(span.personName());
    words.add(time(span.from(), locale) + " – " + time(span.until(), locale));
    OnCallSpan.Takeover takeover = span.takeover();
    if (takeover != null) {
      words.add(
          getTranslation("oncall.takenFrom", takeover.fromName(), time(takeover.at(), locale)));
    }
    return String.join(", ", words);
  }

  private static String time(Instant at, Locale locale) {
    return HouseTime.shortDay(HouseTime.day(at), locale) + " " + HouseTime.clock(at);
  }

  /** How many columns from the left, with the part of its day that has passed. */
  static double column(Instant at, LocalDate from) {
    LocalDate day = HouseTime.day(at);
    Instant midnight = HouseTime.moment(day, LocalTime.MIDNIGHT);
    Instant next = HouseTime.moment(day.plusDays(1), LocalTime.MIDNIGHT);
    double passed =
        (double) Duration.between(midnight, at).toMillis()
            / Duration.between(midnight, next).toMillis();
    return ChronoUnit.DAYS.between(from, day) + passed;
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.3f%%", part * 100);
  }
}
