package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Function;
import org.fieldops.dispatch.ElectionPlan;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;

/** The same channels again for another election. */
final class RepeatForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Function<Boolean, ElectionPlan> preview;
  private final NameAndDay named;
  private final Checkbox people = new Checkbox();
  private final Div plan = new Div();

  RepeatForm(Function<Boolean, ElectionPlan> preview, Runnable changed) {
    this.preview = preview;
    named = new NameAndDay(changed);
    addClassName("dialog-form");
    people.setLabel(getTranslation("elections.repeat.people"));
    people.addValueChangeListener(change -> look());
    people.getElement().setAttribute("data-testid", "election-people");
    plan.getElement().setAttribute("role", "status");
    plan.getElement().setAttribute("data-testid", "election-plan");
    add(named, people, plan);
    look();
  }

  private void look() {
    plan.removeAll();
    try {
      plan.add(new PlanView(preview.apply(people.getValue())));
    } catch (Refusal refused) {
      ProblemWords words = ProblemWords.of(refused, getLocale());
      plan.add(new Paragraph(words.title() + ". " + words.detail()));
    }
  }

  boolean complete() {
    return named.complete();
  }

  String name() {
    return named.name();
  }

  LocalDate day() {
    return named.day();
  }

  boolean withPeople() {
    return people.getValue();
  }
}
