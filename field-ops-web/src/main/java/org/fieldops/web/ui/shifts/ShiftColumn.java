package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.UnitView;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;

/** One shift of the day: its state, its units, its publishing, what was reported. */
final class ShiftColumn extends Section {

  private static final long serialVersionUID = 1L;

  private final transient PlanEvents events;
  private final String kind;
  private final String title;
  private final transient KeptParts head;
  private final transient KeptParts cards;
  private final ReportPanel reports;

  ShiftColumn(PlanEvents events, ShiftKind of) {
    this.events = events;
    kind = of.code();
    title = of.name();
    addClassName("shift-column");
    getElement().setAttribute("data-testid", "shift-" + kind);
    getElement().setAttribute("aria-label", title);
    Div above = new Div();
    Div units = new Div();
    units.addClassName("shift-units");
    head = new KeptParts(above);
    cards = new KeptParts(units);
    reports = new ReportPanel(kind);
    add(above, units, reports);
  }

  /**
   * Shows the shift as it is now.
   *
   * @param conflict the words of a refusal at a unit, empty where there is none
   */
  void show(Plan plan, ShiftView shift, Function<UnitView, String> conflict) {
    head.show(List.of(new Part("head", shift, () -> head(shift))));
    List<String> names = plan.units().stream().map(UnitView::name).toList();
    List<Part> parts = new ArrayList<>();
    for (UnitView unit : plan.units()) {
      String words = conflict.apply(unit);
      parts.add(
          new Part(
              unit.id(),
              List.of(shift.id(), Plan.on(shift, unit.id()), words, names),
              () -> new UnitCard(events, plan, shift, unit, words)));
    }
    if (parts.isEmpty()) {
      parts.add(
          new Part("empty", "", () -> StatePanel.emptyLine(getTranslation("shifts.units.empty"))));
    }
    cards.show(parts);
    reports.show(shift.day(), plan.reported(shift.id()));
  }

  private Component head(ShiftView shift) {
    Span times = new Span(HouseTime.clock(shift.from()) + "–" + HouseTime.clock(shift.until()));
    times.addClassName("muted");
    Span count = new Span(getTranslation("shifts.count", shift.assignments().size()));
    count.addClassName("muted");
    Div lines = new Div(new Div(new H2(title), times), new Div(state(shift), count));
    lines.addClassName("shift-title");
    NativeButton publish =
        new NativeButton(
            getTranslation(shift.published() ? "shifts.publish.again" : "shifts.publish"),
            click -> events.publish(shift));
    publish.addClassName("act");
    boolean due = !shift.assignments().isEmpty() && (!shift.published() || shift.changed());
    publish.setClassName("act-primary", due);
    publish.setVisible(!shift.published() || shift.changed());
    publish.setEnabled(due || shift.changed());
    publish.getElement().setAttribute("data-testid", "publish-" + kind);
    Anchor handover = new Anchor("/handover/" + shift.id(), getTranslation("handover.title"));
    handover.addClassName("act");
    handover.setVisible(shift.published());
    handover.getElement().setAttribute("data-testid", "handover-" + kind);
    Div head = new Div(lines, handover, publish);
    head.addClassName("shift-head");
    return head;
  }

  private Component state(ShiftView shift) {
    ToneTag tag =
        !shift.published()
            ? new ToneTag(Tone.NEUTRAL, getTranslation("shifts.state.draft"))
            : shift.changed()
                ? new ToneTag(Tone.WARN, getTranslation("shifts.state.changed"))
                : new ToneTag(Tone.OK, getTranslation("shifts.state.published"));
    tag.getElement().setAttribute("data-testid", "state-" + kind);
    return tag;
  }
}
