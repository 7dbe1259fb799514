package org.fieldops.web.ui.review;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Asks why a photo is rejected; the officer reads the answer. */
final class RejectDialog extends Dialog {

  private static final int LONGEST = 1_000;
  private static final List<String> USUAL = List.of("blurred", "wrong", "double", "private");

  private final TextArea reason;
  private final Consumer<String> onReason;

  RejectDialog(Phrases phrases, Consumer<String> onReason) {
    this.onReason = onReason;
    this.reason = new TextArea(phrases.of("review.reject.reason"));
    setHeaderTitle(phrases.of("review.reject.title"));
    setWidth("480px");
    reason.setWidthFull();
    reason.setMaxLength(LONGEST);
    reason.setRequired(true);
    reason.setErrorMessage(phrases.of("review.reject.missing"));
    reason.setValueChangeMode(ValueChangeMode.EAGER);
    reason.setAutofocus(true);
    reason.getElement().setAttribute("data-testid", "review-reason");
    Div usual = new Div();
    usual.addClassName("rv-usual");
    USUAL.forEach(each -> {
      String words = phrases.of("review.reject." + each);
      String testId = "review-reason-" + each;
      usual.add(new ActButton(words, testId, () -> reason.setValue(words)).style("rv-small"));
    });
    add(new Div(new Paragraph(phrases.of("review.reject.told")), usual, reason));
    getFooter()
        .add(
            new ActButton(phrases.of("review.cancel"), "review-reject-cancel", this::close),
            new ActButton(phrases.of("review.reject.do"), "review-reject-do", this::submit)
                .style("act-danger"));
  }

  private void submit() {
    if (!isOpened()) {
      return;
    }
    String words = reason.getValue().strip();
    if (words.isEmpty()) {
      reason.setInvalid(true);
      reason.focus();
      return;
    }
    close();
    onReason.accept(words);
  }
}
