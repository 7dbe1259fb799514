package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.PickerWords;
import org.jspecify.annotations.Nullable;

/** The form that does what dragging does: person, day, kind of shift, unit. */
final class AssignDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;

  private final ComboBox<PlanPerson> person = new ComboBox<>();
  private final DatePicker day = new DatePicker();
  private final RadioButtonGroup<ShiftKind> kind = new RadioButtonGroup<>();
  private final ComboBox<UnitView> unit = new ComboBox<>();

  /** What was chosen. */
  interface Chosen {
    boolean place(PlanPerson person, LocalDate day, ShiftKind kind, @Nullable UnitView unit);
  }

  AssignDialog(DutyPlan plan, List<UnitView> units, Chosen chosen) {
    super("shifts.form.title", "shifts.form.do", "plan-form-save");
    person.setLabel(getTranslation("shifts.form.person"));
    person.setItems(plan.people());
    person.setItemLabelGenerator(PlanPerson::name);
    person.getElement().setAttribute("data-testid", "plan-form-person");
    day.setLabel(getTranslation("shifts.day"));
    day.setLocale(getLocale());
    day.setI18n(PickerWords.of(getLocale()));
    day.getElement().setAttribute("data-testid", "plan-form-day");
    kind.setLabel(getTranslation("shifts.form.shift"));
    kind.setItems(plan.kinds());
    kind.setItemLabelGenerator(each -> each.name() + " " + each.from() + "–" + each.until());
    kind.getElement().setAttribute("data-testid", "plan-form-kind");
    unit.setLabel(getTranslation("shifts.form.unit"));
    unit.setHelperText(getTranslation("plan.form.unit"));
    unit.setClearButtonVisible(true);
    unit.setItems(units);
    unit.setItemLabelGenerator(UnitView::name);
    unit.getElement().setAttribute("data-testid", "plan-form-unit");
    List.of(person, unit).forEach(field -> field.setWidthFull());
    day.setWidthFull();
    person.addValueChangeListener(change -> check());
    day.addValueChangeListener(change -> check());
    kind.addValueChangeListener(change -> check());
    fields(person, day, kind, unit);
    onSave(() -> chosen.place(person.getValue(), day.getValue(), kind.getValue(), unit.getValue()));
    check();
  }

  AssignDialog with(DutyPlan plan, @Nullable PersonId known, LocalDate on) {
    plan.people().stream()
        .filter(each -> each.id().equals(known))
        .findFirst()
        .ifPresent(person::setValue);
    day.setValue(on);
    return this;
  }

  private void check() {
    mayBeSaved(person.getValue() != null && day.getValue() != null && kind.getValue() != null);
  }
}
