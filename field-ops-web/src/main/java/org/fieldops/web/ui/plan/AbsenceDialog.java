package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.web.ui.shell.part.PickerWords;

/** Who is not there, from when until when; and the end of an absence. */
final class AbsenceDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;

  private final ComboBox<PlanPerson> person = new ComboBox<>();
  private final RadioButtonGroup<AbsenceKind> kind = new RadioButtonGroup<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker until = new DatePicker();
  private final Div known = new Div();
  private final transient DutyPlan plan;
  private final transient Chosen chosen;

  /** What was chosen. */
  interface Chosen {
    boolean absent(PlanPerson person, AbsenceKind kind, LocalDate from, LocalDate until);

    boolean present(PlanAbsence absence);
  }

  AbsenceDialog(DutyPlan plan, PlanWords words, Chosen chosen) {
    super("plan.absence.title", "plan.absence.do", "plan-absence-save");
    this.plan = plan;
    this.chosen = chosen;
    person.setLabel(getTranslation("shifts.form.person"));
    person.setItems(plan.people());
    person.setItemLabelGenerator(PlanPerson::name);
    person.setWidthFull();
    person.getElement().setAttribute("data-testid", "plan-absence-person");
    person.addValueChangeListener(change -> {
      showKnown(words);
      check();
    });
    kind.setLabel(getTranslation("plan.absence.kind"));
    kind.setHelperText(getTranslation("plan.absence.shown"));
    kind.setItems(AbsenceKind.values());
    kind.setValue(AbsenceKind.HOLIDAY);
    kind.setItemLabelGenerator(
        each -> getTranslation("plan.absence.kind." + each.name().toLowerCase(Locale.ROOT)));
    day(from, "plan.absence.from", plan.from());
    day(until, "plan.absence.until", plan.from());
    from.addValueChangeListener(change -> {
      if (change.getValue() != null
          && until.getValue() != null
          && until.getValue().isBefore(change.getValue())) {
        until.setValue(change.getValue());
      }
    });
    Div days = new Div(from, until);
    days.addClassName("wp-two");
    fields(person, kind, days, known);
    onSave(
        () -> chosen.absent(person.getValue(), kind.getValue(), from.getValue(), until.getValue()));
    check();
  }

  private void day(DatePicker picker, String key, LocalDate value) {
    picker.setLabel(getTranslation(key));
    picker.setLocale(getLocale());
    picker.setI18n(PickerWords.of(getLocale()));
    picker.setValue(value);
    picker.getElement().setAttribute("data-testid", key.replace('.', '-'));
    picker.addValueChangeListener(change -> check());
  }

  private void check() {
    mayBeSaved(
        person.getValue() != null
            && from.getValue() != null
            && until.getValue() != null
            && !until.getValue().isBefore(from.getValue()));
  }

  private void showKnown(PlanWords words) {
    known.removeAll();
    if (person.getValue() == null) {
      return;
    }
    List<PlanAbsence> theirs =
        plan.absences().stream()
            .filter(each -> each.person().equals(person.getValue().id()))
            .toList();
    for (PlanAbsence absence : theirs) {
      Button end =
          new Button(
              getTranslation("plan.absence.end"),
              click -> {
                if (chosen.present(absence)) {
                  close();
                }
              });
      end.getElement().setAttribute("data-testid", "plan-absence-end");
      String days = words.date(absence.from()) + "–" + words.date(absence.until());
      known.add(new Div(new Span(getTranslation("plan.absence.known", days) + " "), end));
    }
  }
}
