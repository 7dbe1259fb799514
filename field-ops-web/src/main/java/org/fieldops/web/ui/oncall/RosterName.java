package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** What a roster is called, heard with each key. */
final class RosterName extends TextField {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  RosterName(String name) {
    setLabel(getTranslation("oncall.roster.name"));
    setMaxLength(LONGEST);
    setWidthFull();
    setValueChangeMode(ValueChangeMode.EAGER);
    setValue(name);
    getElement().setAttribute("data-testid", "oncall-roster-name");
  }

  String stripped() {
    return getValue().strip();
  }
}
