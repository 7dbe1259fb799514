package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;

/** A dialog over a plan: some fields, a way back, and one thing that it does. */
public class PlanDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final Button save = new Button();

  /**
   * @param title the key of its words, as {@code doing}
   * @param testId of the button that does it
   */
  protected PlanDialog(String title, String doing, String testId) {
    setHeaderTitle(getTranslation(title));
    save.setText(getTranslation(doing));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-testid", testId);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), save);
  }

  /** What it shows. */
  protected final void fields(Component... fields) {
    Div form = new Div(fields);
    form.addClassName("dialog-form");
    add(form);
  }

  /**
   * @param then does it; false leaves the dialog open
   */
  protected final void onSave(BooleanSupplier then) {
    save.addClickListener(click -> {
      if (isOpened() && then.getAsBoolean()) {
        close();
      }
    });
  }

  protected final void mayBeSaved(boolean may) {
    save.setEnabled(may);
  }

  protected final void focusSave() {
    save.focus();
  }
}
