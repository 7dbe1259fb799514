package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Predicate;

/** Asks how a backup request ended; without a note nothing is closed. */
final class CloseDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_000;
  private static final List<String> USUAL =
      List.of("situation.close.calm", "situation.close.handed", "situation.close.mistake");

  /**
   * @param done carries it out with the note and says whether it was done; then the dialog closes
   */
  CloseDialog(String who, Predicate<String> done) {
    setHeaderTitle(getTranslation("situation.close.title", who));
    getElement().setAttribute("data-testid", "close-dialog");
    TextArea note = new TextArea(getTranslation("situation.close.note"));
    note.setMaxLength(LONGEST);
    note.setValueChangeMode(ValueChangeMode.EAGER);
    note.setWidthFull();
    note.setMinHeight("110px");
    note.getElement().setAttribute("data-testid", "close-note");
    Button save = new Button(getTranslation("situation.close.do"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setEnabled(false);
    save.setDisableOnClick(true);
    save.getElement().setAttribute("data-testid", "close-save");
    note.addValueChangeListener(change -> save.setEnabled(!change.getValue().isBlank()));
    save.addClickListener(click -> {
      if (done.test(note.getValue().strip())) {
        close();
      } else {
        save.setEnabled(true);
      }
    });
    Div usual = new Div();
    usual.addClassName("quick-words");
    for (String key : USUAL) {
      NativeButton quick = new NativeButton(getTranslation(key));
      quick.addClassName("act");
      quick.addClickListener(click -> note.setValue(getTranslation(key)));
      usual.add(quick);
    }
    Div form = new Div(new Span(getTranslation("situation.close.text")), usual, note);
    form.addClassName("dialog-form");
    add(form);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), save);
    note.focus();
  }
}
