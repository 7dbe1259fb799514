package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldops.dispatch.NewOrder.Step;
import org.fieldops.dispatch.NewOrder.StepKind;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.Roster;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What happens when somebody does not answer: after how many minutes; an empty field leaves a step
 * out.
 */
final class StepFields extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_440;

  private final IntegerField repeat = minutes("orders.give.repeat", "order-repeat", 5);
  private final IntegerField next = minutes("orders.give.next", "order-next", null);
  private final IntegerField desk = minutes("orders.give.desk", "order-desk", 10);
  private final IntegerField first = minutes("orders.give.onCall.first", "order-oncall-first", 10);
  private final IntegerField apart = minutes("orders.give.onCall.apart", "order-oncall-apart", 5);
  private final Select<Roster> onCall = new Select<>();
  private final MultiSelectComboBox<Person> people;
  private final Div line = new Div();

  StepFields(MultiSelectComboBox<Person> people, List<Roster> rosters) {
    this.people = people;
    onCall(rosters);
    addClassName("step-fields");
    people.setLabel(getTranslation("orders.give.nextWho"));
    people.getElement().setAttribute("data-testid", "order-next-people");
    people.addValueChangeListener(change -> {
      if (!change.getValue().isEmpty() && next.getValue() == null) {
        next.setValue(10);
      }
      draw();
    });
    for (IntegerField field : List.of(repeat, next, first, apart, desk)) {
      field.addValueChangeListener(change -> draw());
    }
    line.addClassName("step-line");
    line.getElement().setAttribute("role", "status");
    line.getElement().setAttribute("data-testid", "order-step-line");
    add(repeat, people, next, onCall, first, apart, desk, line);
    draw();
  }

  /** A chosen roster proposes its whole chain, and the control room after it. */
  private void onCall(List<Roster> rosters) {
    onCall.setLabel(getTranslation("orders.give.onCall"));
    onCall.setEmptySelectionAllowed(true);
    onCall.setEmptySelectionCaption(getTranslation("orders.give.onCall.none"));
    onCall.setItems(rosters);
    onCall.setItemLabelGenerator(roster ->
        roster == null
            ? getTranslation("orders.give.onCall.none")
            : roster.teamName() + " · " + roster.name());
    onCall.setVisible(!rosters.isEmpty());
    onCall.getElement().setAttribute("data-testid", "order-oncall");
    onCall.addValueChangeListener(change -> {
      Roster roster = change.getValue();
      if (roster != null) {
        desk.setValue(atPlace(roster.places() + 1));
      }
      draw();
    });
  }

  private static int or(IntegerField field, int usual) {
    Integer value = field.getValue();
    return value == null || value < 1 ? usual : Math.min(value, LONGEST);
  }

  private int atPlace(int place) {
    return Math.min(LONGEST, or(first, 10) + (place - 1) * or(apart, 5));
  }

  private IntegerField minutes(String label, String id, @Nullable Integer usual) {
    IntegerField field = new IntegerField(getTranslation(label));
    field.setMin(1);
    field.setMax(LONGEST);
    field.setStepButtonsVisible(true);
    field.setSuffixComponent(new Span("min"));
    field.setValue(usual);
    field.getElement().setAttribute("data-testid", id);
    return field;
  }

  /** In the order of time; two at the same minute are told apart by one. */
  List<Step> steps() {
    List<Step> chosen = new ArrayList<>();
    add(chosen, repeat, StepKind.REPEAT, List.of());
    if (!people.getValue().isEmpty()) {
      add(chosen, next, StepKind.PEOPLE, people.getValue().stream().map(Person::id).toList());
    }
    Roster roster = onCall.getValue();
    for (int place = 1; roster != null && place <= roster.places(); place++) {
      OnCallPlace asks = new OnCallPlace(roster.id(), place);
      chosen.add(new Step(atPlace(place), StepKind.ON_CALL, List.of(), asks));
    }
    add(chosen, desk, StepKind.DESK, List.of());
    chosen.sort(Comparator.comparingInt(Step::after));
    List<Step> inTurn = new ArrayList<>();
    int before = 0;
    for (Step step : chosen) {
      int after = Math.max(step.after(), before + 1);
      inTurn.add(step.at(after));
      before = after;
    }
    return inTurn;
  }

  private static void add(List<Step> steps, IntegerField field, StepKind kind, List<PersonId> who) {
    Integer after = field.getValue();
    if (after != null && after >= 1 && after <= LONGEST) {
      steps.add(new Step(after, kind, who));
    }
  }

  /** What will happen, as one line, before anything is sent. */
  private void draw() {
    first.setVisible(onCall.getValue() != null);
    apart.setVisible(onCall.getValue() != null);
    line.removeAll();
    line.add(new Span(getTranslation("orders.give.now")));
    for (Step step : steps()) {
      line.add(
          new Span(" → " + getTranslation("orders.give.after", step.after()) + " " + words(step)));
    }
  }

  private String words(Step step) {
    OnCallPlace asks = step.onCall();
    String kind = getTranslation("orders.step." + step.kind().name());
    return asks == null ? kind : kind + " " + asks.place();
  }
}
