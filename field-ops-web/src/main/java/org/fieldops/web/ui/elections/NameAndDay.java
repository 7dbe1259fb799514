package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;

/** What an election is called and when it is. */
final class NameAndDay extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 40;

  private final TextField name = new TextField();
  private final DatePicker day = new DatePicker();

  NameAndDay(Runnable changed) {
    addClassName("election-row");
    name.setLabel(getTranslation("elections.name"));
    name.setHelperText(getTranslation("elections.name.help"));
    name.setMaxLength(LONGEST);
    name.setRequiredIndicatorVisible(true);
    name.setAutofocus(true);
    name.setValueChangeMode(ValueChangeMode.LAZY);
    name.addValueChangeListener(change -> changed.run());
    name.getElement().setAttribute("data-testid", "election-name");
    day.setLabel(getTranslation("elections.day"));
    day.setRequiredIndicatorVisible(true);
    day.setI18n(
        new DatePicker.DatePickerI18n().setDateFormat(getTranslation("elections.day.format")));
    day.addValueChangeListener(change -> changed.run());
    day.getElement().setAttribute("data-testid", "election-day");
    add(name, day);
  }

  boolean complete() {
    return !name.getValue().isBlank() && !day.isEmpty();
  }

  String name() {
    return name.getValue().strip();
  }

  LocalDate day() {
    return day.getValue();
  }
}
