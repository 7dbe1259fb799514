package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;

/** Makes a unit: its call name. */
final class UnitDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 40;

  private final TextField name = new TextField();
  private final transient Predicate<String> add;

  /**
   * @param add makes it; false leaves the dialog open, for another name
   */
  UnitDialog(Predicate<String> add) {
    this.add = add;
    setHeaderTitle(getTranslation("shifts.unit.new"));
    name.setLabel(getTranslation("shifts.unit.name"));
    name.setPlaceholder(getTranslation("shifts.unit.example"));
    name.setHelperText(getTranslation("shifts.unit.stays"));
    name.setMaxLength(LONGEST);
    name.setRequired(true);
    name.setWidthFull();
    name.setAutofocus(true);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(change -> name.setInvalid(false));
    name.addKeyPressListener(Key.ENTER, press -> submit());
    name.getElement().setAttribute("data-testid", "unit-name");
    Div form = new Div(name);
    form.addClassName("dialog-form");
    add(form);
    Button save = new Button(getTranslation("shifts.unit.do"), click -> submit());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-testid", "unit-save");
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), save);
  }

  /** Says at the name what is wrong with it. */
  void refuse(String words) {
    name.setErrorMessage(words);
    name.setInvalid(true);
    name.focus();
  }

  private void submit() {
    String wanted = name.getValue().strip();
    if (wanted.isEmpty()) {
      refuse(getTranslation("shifts.unit.missing"));
    } else if (isOpened() && add.test(wanted)) {
      close();
    }
  }
}
