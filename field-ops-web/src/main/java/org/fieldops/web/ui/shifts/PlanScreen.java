package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.PickerWords;
import org.fieldops.web.ui.shell.part.StatePanel;

/** The plan's picture: the day above, the pool on the left, its shifts side by side. */
final class PlanScreen extends Div {

  private static final long serialVersionUID = 1L;
  private static final int POOL_SHOWN = 100;
  private static final int SEARCH_WAITS_MS = 150;

  private final transient PlanEvents events;
  private final H1 title = new H1();
  private final DatePicker picker = new DatePicker();
  private final NativeButton today;
  private final Input search = new Input();
  private final Span poolCount = new Span();
  private final Div pool = new Div();
  private final Div columns = new Div();
  private final transient Map<ShiftKindId, ShiftColumn> shown = new HashMap<>();
  private final transient KeptParts people = new KeptParts(pool);
  private final transient Consumer<LocalDate> turn;
  private transient Plan plan = Plan.empty(HouseTime.today());

  PlanScreen(PlanEvents events, Consumer<LocalDate> turn) {
    this.events = events;
    this.turn = turn;
    addClassName("plan");
    today =
        new NativeButton(getTranslation("shifts.today"), click -> turn.accept(HouseTime.today()));
    today.addClassName("act");
    today.getElement().setAttribute("data-testid", "day-today");
    columns.addClassName("plan-columns");
    add(head(), poolPanel(), columns);
  }

  void show(Plan now, Optional<ShiftsDesk.Conflict> conflict) {
    plan = now;
    title.setText(HouseTime.longDay(now.day(), getLocale()));
    picker.setValue(now.day());
    today.setEnabled(!now.day().equals(HouseTime.today()));
    showPool();
    showColumns();
    for (ShiftView shift : now.shifts()) {
      Objects.requireNonNull(shown.get(shift.kind().id()))
          .show(now, shift, unit -> words(conflict, shift, unit));
    }
  }

  /** A column for each of the day's shifts, by begin; one that stays is the same as before. */
  private void showColumns() {
    List<ShiftKindId> kinds = plan.shifts().stream().map(shift -> shift.kind().id()).toList();
    shown
        .entrySet()
        .removeIf(each -> {
          boolean gone = !kinds.contains(each.getKey());
          if (gone) {
            columns.remove(each.getValue());
          }
          return gone;
        });
    for (ShiftView shift : plan.shifts()) {
      if (!shown.containsKey(shift.kind().id())) {
        ShiftColumn column = new ShiftColumn(events, shift.kind());
        shown.put(shift.kind().id(), column);
        columns.addComponentAtIndex(kinds.indexOf(shift.kind().id()), column);
      }
    }
  }

  void focusSearch() {
    search.focus();
  }

  private static String words(
      Optional<ShiftsDesk.Conflict> conflict, ShiftView shift, UnitView unit) {
    return conflict
        .filter(each -> each.shift().equals(shift.id()) && each.unit().equals(unit.id()))
        .map(ShiftsDesk.Conflict::words)
        .orElse("");
  }

  private void showPool() {
    List<Person> left = plan.pool(search.getValue());
    poolCount.setText(String.valueOf(left.size()));
    List<Part> parts = new ArrayList<>();
    left.stream()
        .limit(POOL_SHOWN)
        .forEach(person -> parts.add(new Part(person.id(), person, () -> chip(person))));
    if (left.isEmpty()) {
      parts.add(
          line(
              plan.people().isEmpty()
                  ? "shifts.pool.unknown"
                  : search.isEmpty() ? "shifts.pool.empty" : "shifts.pool.nobody",
              0));
    } else if (left.size() > POOL_SHOWN) {
      parts.add(line("shifts.pool.more", left.size() - POOL_SHOWN));
    }
    people.show(parts);
  }

  private Part line(String key, int number) {
    return new Part(key, number, () -> StatePanel.emptyLine(getTranslation(key, number)));
  }

  private Component chip(Person person) {
    PersonChip chip = new PersonChip(person.id(), person.name(), person.username(), null);
    chip.getElement().setAttribute("data-testid", "pool-" + person.username());
    chip.setAriaLabel(getTranslation("shifts.assign.whom", person.name()));
    chip.addClickListener(click -> events.choosePlace(person));
    return chip;
  }

  private Component head() {
    picker.setLocale(getLocale());
    picker.setAriaLabel(getTranslation("shifts.day"));
    picker.setI18n(PickerWords.of(getLocale()));
    picker.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        turn.accept(change.getValue());
      }
    });
    picker.getElement().setAttribute("data-testid", "day");
    NativeButton unit =
        new NativeButton(getTranslation("shifts.unit.new"), click -> events.addUnit());
    unit.addClassName("act");
    unit.getElement().setAttribute("data-testid", "unit-new");
    Anchor week = new Anchor("/shifts/week", getTranslation("shifts.to.week"));
    week.addClassName("act");
    week.getElement().setAttribute("data-testid", "to-week");
    Div days =
        new Div(
            week,
            unit,
            arrow(Glyph.LEFT, "shifts.day.before", "day-before", -1),
            picker,
            arrow(Glyph.RIGHT, "shifts.day.after", "day-after", 1),
            today);
    days.addClassName("plan-days");
    Div head = new Div(title, days);
    head.addClassName("plan-head");
    return head;
  }

  private NativeButton arrow(Glyph glyph, String key, String testId, int step) {
    NativeButton arrow = new NativeButton("", click -> turn.accept(plan.day().plusDays(step)));
    arrow.add(glyph.draw());
    arrow.addClassName("act");
    arrow.setAriaLabel(getTranslation(key));
    arrow.getElement().setAttribute("data-testid", testId);
    return arrow;
  }

  private Component poolPanel() {
    search.setPlaceholder(getTranslation("shifts.pool.search"));
    search.setAriaLabel(getTranslation("shifts.pool.search"));
    search.getElement().setAttribute("data-testid", "pool-search");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(SEARCH_WAITS_MS);
    search.addValueChangeListener(change -> showPool());
    poolCount.addClassName("muted");
    Div head = new Div(new H2(getTranslation("shifts.pool")), poolCount);
    head.addClassName("panel-head");
    Div box = new Div(search, new KeyCap("/"));
    box.addClassName("pool-search");
    pool.addClassName("pool-people");
    pool.getElement().setAttribute("data-testid", "pool");
    Div hint = new Div(getTranslation("shifts.pool.hint"));
    hint.addClassNames("pool-hint", "muted");
    Div panel = new Div(head, box, pool, hint);
    panel.addClassName("plan-pool");
    return panel;
  }
}
