package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldops.dispatch.NewOrder.Step;
import org.fieldops.dispatch.NewOrder.StepKind;
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
  private final MultiSelectComboBox<Person> people;
  private final Div line = new Div();

  StepFields(MultiSelectComboBox<Person> people) {
    this.people = people;
    addClassName("step-fields");
    people.setLabel(getTranslation("orders.give.nextWho"));
    people.getElement().setAttribute("data-testid", "order-next-people");
    people.addValueChangeListener(change -> {
      if (!change.getValue().isEmpty() && next.getValue() == null) {
        next.setValue(10);
      }
      draw();
    });
    for (IntegerField field : List.of(repeat, next, desk)) {
      field.addValueChangeListener(change -> draw());
    }
    line.addClassName("step-line");
    line.getElement().setAttribute("role", "status");
    line.getElement().setAttribute("data-testid", "order-step-line");
    add(repeat, people, next, desk, line);
    draw();
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
    add(chosen, desk, StepKind.DESK, List.of());
    chosen.sort(Comparator.comparingInt(Step::after));
    List<Step> apart = new ArrayList<>();
    int before = 0;
    for (Step step : chosen) {
      int after = Math.max(step.after(), before + 1);
      apart.add(new Step(after, step.kind(), step.people()));
      before = after;
    }
    return apart;
  }

  private static void add(List<Step> steps, IntegerField field, StepKind kind, List<PersonId> who) {
    Integer after = field.getValue();
    if (after != null && after >= 1 && after <= LONGEST) {
      steps.add(new Step(after, kind, who));
    }
  }

  /** What will happen, as one line, before anything is sent. */
  private void draw() {
    line.removeAll();
    line.add(new Span(getTranslation("orders.give.now")));
    for (Step step : steps()) {
      line.add(
          new Span(
              " → "
                  + getTranslation("orders.give.after", step.after())
                  + " "
                  + getTranslation("orders.step." + step.kind().name())));
    }
  }
}
