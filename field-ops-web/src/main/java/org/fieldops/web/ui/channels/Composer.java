package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiPredicate;
import org.fieldops.dispatch.Extras;
import org.fieldops.kernel.ChannelId;
import org.fieldops.web.ui.shell.part.Toast;

/** Where something is written; Enter sends, Shift and Enter begin a new line. */
final class Composer extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 10_000;

  /** With fewer characters left it is told how many. */
  private static final int NEAR = 500;

  private final TextArea text = new TextArea();
  private final DeskAttach attach;
  private final transient BiPredicate<String, List<Extras.Attachment>> say;

  /**
   * @param limit the largest file, bytes
   * @param say says it and tells whether it was said; then the text and the files go
   */
  Composer(long limit, BiPredicate<String, List<Extras.Attachment>> say) {
    this.attach = new DeskAttach(limit);
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
    add(attach, text, send);
  }

  /** Where the next message goes. */
  void in(ChannelId channel) {
    attach.in(channel);
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
    boolean something = !written.isEmpty() || !attach.files().isEmpty();
    if (attach.waits()) {
      Toast.warn(getTranslation("channels.attach.wait"));
    } else if (something && left(written) >= 0 && say.test(written, attach.files())) {
      text.clear();
      attach.clear();
    }
    text.focus();
  }
}
