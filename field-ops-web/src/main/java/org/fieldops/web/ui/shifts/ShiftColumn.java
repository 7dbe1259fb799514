package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Function;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.UnitView;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;

/** One shift of the day: its state, its units, its publishing. */
final class ShiftColumn extends Section {

  private static final long serialVersionUID = 1L;

  /**
   * @param conflict the words of a refusal at a unit, empty where there is none
   */
  ShiftColumn(PlanEvents events, Plan plan, ShiftView shift, Function<UnitView, String> conflict) {
    addClassName("shift-column");
    String kind = shift.kind().name().toLowerCase(Locale.ROOT);
    getElement().setAttribute("data-testid", "shift-" + kind);
    String title = getTranslation("shifts.kind." + kind);
    getElement().setAttribute("aria-label", title);
    add(head(events, shift, kind, title));
    Div cards = new Div();
    cards.addClassName("shift-units");
    if (plan.units().isEmpty()) {
      cards.add(StatePanel.emptyLine(getTranslation("shifts.units.empty")));
    }
    plan.units()
        .forEach(unit -> cards.add(new UnitCard(events, plan, shift, unit, conflict.apply(unit))));
    add(cards);
  }

  private Component head(PlanEvents events, ShiftView shift, String kind, String title) {
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
    Div head = new Div(lines, publish);
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
    tag.getElement()
        .setAttribute("data-testid", "state-" + shift.kind().name().toLowerCase(Locale.ROOT));
    return tag;
  }
}
