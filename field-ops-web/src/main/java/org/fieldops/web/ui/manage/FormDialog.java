package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A few fields and one thing to do; stays open when it was refused. */
public final class FormDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 100;

  private final Button save;
  private final transient BooleanSupplier then;
  private transient BooleanSupplier complete = () -> true;

  /**
   * @param then does it, and says whether it was done
   */
  public FormDialog(String title, String doIt, BooleanSupplier then, Component... fields) {
    this.then = then;
    setHeaderTitle(title);
    getElement().setAttribute("data-testid", "manage-dialog");
    Div form = new Div(fields);
    form.addClassName("dialog-form");
    add(form);
    save = new Button(doIt, click -> submit());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-testid", "manage-save");
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), save);
  }

  private void submit() {
    if (isOpened() && save.isEnabled() && then.getAsBoolean()) {
      close();
    }
  }

  /** Only what is complete can be done. */
  public void ready(boolean is) {
    save.setEnabled(is);
  }

  /** The same, asked now and whenever something was changed. */
  public void check(BooleanSupplier isComplete) {
    complete = isComplete;
    check();
  }

  public void check() {
    ready(complete.getAsBoolean());
  }

  /** What cannot be taken back is red. */
  public FormDialog dangerous() {
    save.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return this;
  }

  /** Asks for a name. */
  public static FormDialog name(String title, String doIt, String before, Predicate<String> then) {
    TextField name = nameField();
    name.setValue(before);
    FormDialog dialog = new FormDialog(title, doIt, () -> then.test(name.getValue().strip()), name);
    name.addValueChangeListener(change -> dialog.ready(!change.getValue().isBlank()));
    name.addKeyPressListener(Key.ENTER, press -> dialog.submit());
    dialog.ready(!before.isBlank());
    return dialog;
  }

  /** A field for a name of 1 to 100 characters. */
  public static TextField nameField() {
    TextField name = new TextField();
    name.setLabel(name.getTranslation("manage.name"));
    name.setMaxLength(LONGEST_NAME);
    name.setWidthFull();
    name.setAutofocus(true);
    name.setRequiredIndicatorVisible(true);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.getElement().setAttribute("data-testid", "manage-name");
    return name;
  }

  /** Asks whether it is really meant. */
  public static FormDialog confirm(String title, String text, String doIt, BooleanSupplier then) {
    return new FormDialog(title, doIt, then, new Paragraph(text)).dangerous();
  }
}
