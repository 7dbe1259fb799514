package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;

/** Asks with which note an order ends; it cannot be opened again. */
final class EndOrderDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_000;

  /**
   * @param open how many have not answered
   * @param done ends it with the note and says whether it was done; then the dialog closes
   */
  EndOrderDialog(int open, Predicate<String> done) {
    setHeaderTitle(getTranslation("orders.close.title"));
    getElement().setAttribute("data-testid", "order-close-dialog");
    TextArea note = new TextArea(getTranslation("orders.close.note"));
    note.setMaxLength(LONGEST);
    note.setWidthFull();
    note.getElement().setAttribute("data-testid", "order-close-note");
    Button save = new Button(getTranslation("orders.close.do"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setDisableOnClick(true);
    save.getElement().setAttribute("data-testid", "order-close-save");
    save.addClickListener(click -> {
      if (done.test(note.getValue().strip())) {
        close();
      } else {
        save.setEnabled(true);
      }
    });
    Div form = new Div(new Span(getTranslation("orders.close.text", open)), note);
    form.addClassName("dialog-form");
    add(form);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), save);
    note.focus();
  }
}
