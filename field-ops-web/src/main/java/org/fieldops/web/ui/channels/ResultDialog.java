package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.fieldops.dispatch.Elections;
import org.fieldops.dispatch.ResultForm;

/** Something looks like an election result: where it belongs, or why it is none. */
final class ResultDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /**
   * @param overrule says it all the same, with this reason
   */
  ResultDialog(Consumer<String> overrule) {
    setHeaderTitle(getTranslation("channels.result.title"));
    getElement().setAttribute("data-testid", "result-dialog");
    TextArea reason = new TextArea(getTranslation("channels.result.reason"));
    reason.setMaxLength(ResultForm.MAX_REASON);
    reason.setWidthFull();
    reason.setAutofocus(true);
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.getElement().setAttribute("data-testid", "result-reason");
    Button send =
        new Button(
            getTranslation("channels.result.send"),
            click -> {
              close();
              overrule.accept(reason.getValue().strip());
            });
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setEnabled(false);
    send.getElement().setAttribute("data-testid", "result-send");
    reason.addValueChangeListener(change -> send.setEnabled(!change.getValue().isBlank()));
    Div form =
        new Div(
            new Paragraph(getTranslation("channels.result.text", Elections.resultsBelong())),
            reason);
    form.addClassName("dialog-form");
    add(form);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()), send);
  }
}
