package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.Person;
import org.jspecify.annotations.Nullable;

/**
 * The form that does what dragging does: person, shift, unit. What is known already is filled in.
 */
final class PlaceDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final ComboBox<Person> person = new ComboBox<>();
  private final RadioButtonGroup<ShiftView> shift = new RadioButtonGroup<>();
  private final ComboBox<UnitView> unit = new ComboBox<>();
  private final Button save = new Button();

  PlaceDialog(PlanEvents events, Plan plan) {
    setHeaderTitle(getTranslation("shifts.form.title"));
    person.setLabel(getTranslation("shifts.form.person"));
    person.setItems(plan.people());
    person.setItemLabelGenerator(Person::name);
    person.getElement().setAttribute("data-testid", "form-person");
    shift.setLabel(getTranslation("shifts.form.shift"));
    shift.setItems(plan.shifts());
    shift.setItemLabelGenerator(each -> each.kind().name());
    shift.getElement().setAttribute("data-testid", "form-shift");
    unit.setLabel(getTranslation("shifts.form.unit"));
    unit.setItems(plan.units());
    unit.setItemLabelGenerator(UnitView::name);
    unit.getElement().setAttribute("data-testid", "form-unit");
    List.of(person, unit).forEach(field -> field.setWidthFull());
    save.setText(getTranslation("shifts.form.do"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-testid", "form-save");
    save.addClickListener(click -> done(events));
    person.addValueChangeListener(change -> check());
    shift.addValueChangeListener(change -> check());
    unit.addValueChangeListener(change -> check());
    Div form = new Div(new Component[] {person, shift, unit});
    form.addClassName("dialog-form");
    add(form);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), save);
  }

  /** Fills in what is known and puts the cursor on what is not. */
  PlaceDialog with(
      @Nullable Person knownPerson, @Nullable ShiftView knownShift, @Nullable UnitView knownUnit) {
    person.setValue(knownPerson);
    shift.setValue(knownShift);
    unit.setValue(knownUnit);
    check();
    if (knownPerson == null) {
      person.focus();
    } else {
      unit.focus();
    }
    return this;
  }

  private void check() {
    save.setEnabled(
        person.getValue() != null && shift.getValue() != null && unit.getValue() != null);
  }

  private void done(PlanEvents events) {
    Person who = person.getValue();
    close();
    events.assign(shift.getValue(), who.id(), who.name(), unit.getValue().id());
  }
}
