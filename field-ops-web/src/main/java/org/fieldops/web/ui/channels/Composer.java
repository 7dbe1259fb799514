package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;

/** Where something is written; Enter sends, Shift and Enter begin a new line. */
final class Composer extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 4_000;

  private final TextArea text = new TextArea();
  private final transient Predicate<String> say;

  /**
   * @param say says it and tells whether it was said; then the text goes
   */
  Composer(Predicate<String> say) {
    this.say = say;
    addClassName("composer");
    text.setMaxLength(LONGEST);
    text.setMinRows(1);
    text.setMaxRows(6);
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.setAriaLabel(getTranslation("channels.write"));
    text.setPlaceholder(getTranslation("channels.write"));
    text.getElement().setAttribute("data-testid", "composer");
    text.getElement()
        .addEventListener("keydown", press -> send())
        .setFilter("event.key === 'Enter' && !event.shiftKey && !event.isComposing")
        .preventDefault();
    NativeButton send = new NativeButton(getTranslation("channels.send"), click -> send());
    send.addClassNames("act", "act-primary");
    send.getElement().setAttribute("data-testid", "send");
    add(text, send);
  }

  void focusText() {
    text.focus();
  }

  private void send() {
    String written = text.getValue().strip();
    if (!written.isEmpty() && say.test(written)) {
      text.clear();
    }
    text.focus();
  }
}
