package org.fieldops.web.ui.review;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.fieldops.web.ui.shell.part.KeyCap;

/** A button as the desks draw it, with the key that does the same. */
public final class ActButton extends NativeButton {

  private static final long serialVersionUID = 1L;

  private final Span word;

  /**
   * @param testId by which browser tests find it
   */
  public ActButton(String word, String testId, Runnable act) {
    this.word = new Span(word);
    addClassName("act");
    add(this.word);
    getElement().setAttribute("type", "button");
    getElement().setAttribute("data-testid", testId);
    addClickListener(click -> act.run());
  }

  ActButton key(String key) {
    KeyCap cap = new KeyCap(key);
    cap.getElement().setAttribute("aria-hidden", "true");
    add(cap);
    return this;
  }

  public ActButton style(String style) {
    addClassName(style);
    return this;
  }

  void say(String words) {
    word.setText(words);
  }
}
