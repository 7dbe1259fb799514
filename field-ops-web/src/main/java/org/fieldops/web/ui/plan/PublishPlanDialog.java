package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.PlanPlace;
import org.fieldops.dispatch.PlanPlace.State;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.web.ui.shell.part.UserText;

/** Says before publishing what changes, and for whom. */
final class PublishPlanDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int PEOPLE = 12;

  PublishPlanDialog(DutyPlan plan, PlanWords words, BooleanSupplier publish) {
    super("plan.publish.title", "plan.publish", "plan-publish-save");
    Map<PersonId, List<PlanPlace>> changes =
        plan.places().stream()
            .filter(place -> place.state() != State.PUBLISHED)
            .collect(
                Collectors.groupingBy(PlanPlace::person, LinkedHashMap::new, Collectors.toList()));
    long open = plan.conflicts().stream().filter(each -> each.allowed() == null).count();
    Paragraph text =
        new Paragraph(
            getTranslation("plan.publish.text", changes.size(), words.title(plan))
                + (open == 0 ? "" : " " + getTranslation("plan.publish.conflicts", open)));
    text.addClassName("dialog-text");
    UnorderedList lines = new UnorderedList();
    lines.addClassName("wp-changes");
    lines.getElement().setAttribute("data-testid", "plan-changes");
    Map<ShiftId, PlanShift> shifts =
        plan.shifts().stream().collect(Collectors.toMap(PlanShift::id, each -> each));
    plan.people().stream()
        .filter(person -> changes.containsKey(person.id()))
        .limit(PEOPLE)
        .forEach(person ->
            lines.add(line(person, changes.getOrDefault(person.id(), List.of()), shifts, words)));
    if (changes.size() > PEOPLE) {
      lines.add(new ListItem(getTranslation("shifts.publish.more", changes.size() - PEOPLE)));
    }
    fields(text, lines);
    onSave(publish);
    focusSave();
  }

  private static ListItem line(
      PlanPerson person, List<PlanPlace> places, Map<ShiftId, PlanShift> shifts, PlanWords words) {
    String days =
        places.stream()
            .map(place -> {
              PlanShift shift = shifts.get(place.shift());
              String day =
                  shift == null ? "" : words.weekday(shift.day()) + " " + words.date(shift.day());
              return (place.state() == State.WITHDRAWN ? "− " : "+ ") + day;
            })
            .sorted()
            .collect(Collectors.joining(", "));
    return new ListItem(new UserText(person.name()), new Text(": " + days));
  }
}
