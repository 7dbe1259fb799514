package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.LongConsumer;
import org.fieldops.dispatch.Pin;
import org.fieldops.web.ui.shell.part.UserText;

/** What is at the top of a channel; pressed, it leads there. */
final class PinStrip extends Div {

  private static final long serialVersionUID = 1L;

  private final transient LongConsumer go;

  PinStrip(LongConsumer go) {
    this.go = go;
    addClassName("pin-strip");
    getElement().setAttribute("data-testid", "pins");
    getElement().setAttribute("aria-label", getTranslation("talk.pins"));
    getElement().setAttribute("role", "group");
    setVisible(false);
  }

  void show(List<Pin> pins) {
    removeAll();
    setVisible(!pins.isEmpty());
    for (Pin pin : pins) {
      NativeButton button = new NativeButton("", click -> go.accept(pin.number()));
      button.addClassName("pin");
      button.getElement().setAttribute("data-testid", "pin-" + pin.number());
      button.add(
          new Span(getTranslation("talk.pinned")),
          new UserText(pin.author(), "pin-author"),
          new UserText(pin.text(), "pin-text"));
      add(button);
    }
  }
}
