package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Predicate;

/** Where something is written; Enter sends, Shift and Enter begin a new line. */
final class Composer extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 10_000;

  /** With fewer characters left it is told how many. */
  private static final int NEAR = 500;

  private final TextArea text = new TextArea();
  private final Checkbox urgent = new Checkbox();
  private final transient Predicate<String> say;

  /**
   * @param say says it and tells whether it was said; then the text goes
   */
  Composer(Predicate<String> say) {
    this.say = say;
    addClassName("composer");
    text.setMinRows(1);
    text.setMaxRows(6);
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.setManualValidation(true);
    text.addValueChangeListener(change -> tellLength());
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
    urgent.setLabel(getTranslation("channels.urgent"));
    urgent.setVisible(false);
    urgent.getElement().setAttribute("data-testid", "urgent");
    add(text, urgent, send);
  }

  /** Whether what is written here may be urgent. */
  void offerUrgent(boolean may) {
    urgent.setVisible(may);
  }

  boolean isUrgent() {
    return urgent.isVisible() && urgent.getValue();
  }

  void focusText() {
    text.focus();
  }

  private static int left(String written) {
    return LONGEST - written.codePointCount(0, written.length());
  }

  private void tellLength() {
    int left = left(text.getValue().strip());
    text.setInvalid(left < 0);
    text.setErrorMessage(left < 0 ? getTranslation("channels.tooLong", -left) : null);
    text.setHelperText(left >= 0 && left <= NEAR ? getTranslation("channels.left", left) : null);
  }

  private void send() {
    String written = text.getValue().strip();
    if (!written.isEmpty() && left(written) >= 0 && say.test(written)) {
      text.clear();
      urgent.setValue(false);
    }
    text.focus();
  }
}
