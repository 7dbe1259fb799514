package org.fieldops.web.ui.manage.hooks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a secret, this once, to be copied to where it is needed. */
final class SecretDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private SecretDialog(@Nullable UUID incoming, String secret) {
    setHeaderTitle(getTranslation("hook.secret.title"));
    setCloseOnOutsideClick(false);
    getElement().setAttribute("data-testid", "hook-secret-dialog");
    Div form = new Div(new Paragraph(getTranslation("hook.secret.once")));
    form.addClassName("dialog-form");
    if (incoming != null) {
      form.add(new Paragraph(getTranslation("hook.secret.in")));
      form.add(line("hook.secret.address", "hook-address", "/hooks/" + incoming, true));
    } else {
      form.add(new Paragraph(getTranslation("hook.secret.out")));
    }
    form.add(line("hook.secret.secret", "hook-secret", secret, false));
    add(form);
    Button done = new Button(getTranslation("hook.secret.done"), click -> close());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    done.getElement().setAttribute("data-testid", "hook-secret-done");
    getFooter().add(done);
  }

  /**
   * @param incoming the hook whose address is shown, too; null when it tells others
   */
  static void show(@Nullable UUID incoming, String secret) {
    new SecretDialog(incoming, secret).open();
  }

  /**
   * @param ofThisServer whether the browser puts the server's address in front of it
   */
  private Div line(String key, String testId, String value, boolean ofThisServer) {
    TextField field = new TextField(getTranslation(key));
    field.setReadOnly(true);
    field.setWidthFull();
    field.setValue(value);
    field.getElement().setAttribute("data-testid", testId);
    if (ofThisServer) {
      field.getElement().executeJs("this.value = location.origin + $0", value);
    }
    NativeButton copy = new NativeButton(getTranslation("hook.copy"));
    copy.addClassName("act");
    copy.setAriaLabel(getTranslation("hook.copy.what", getTranslation(key)));
    // in the browser, where the press of the button allows it
    copy.getElement()
        .executeJs(
            "const said = $1;"
                + "this.addEventListener('click', () => navigator.clipboard.writeText($0.value)"
                + ".then(() => { this.textContent = said; }));",
            field.getElement(),
            getTranslation("hook.copied"));
    Div line = new Div(field, copy);
    line.addClassName("hook-secret");
    return line;
  }
}
