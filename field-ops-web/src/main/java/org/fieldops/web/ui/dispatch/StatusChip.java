package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.web.ui.shell.part.Tone;

/** The rounded square with a unit's status code; opened, it sets another. */
final class StatusChip extends NativeButton {

  private static final long serialVersionUID = 1L;

  StatusChip(String unit, StatusCode now, List<StatusCode> all, Consumer<String> set) {
    super(now.code());
    addClassNames("status-chip", Tone.of(now.tone()).style());
    String word = BoardWords.status(now, getLocale());
    setTitle(word);
    setAriaLabel(getTranslation("situation.status.of", unit, word));
    getElement().setAttribute("data-testid", "status-" + unit);
    ContextMenu menu = new ContextMenu(this);
    menu.setOpenOnClick(true);
    for (StatusCode code : all) {
      Span square = plain(code);
      Span line = new Span(square, new Span(BoardWords.status(code, getLocale())));
      line.addClassName("status-line");
      menu.addItem(line, click -> set.accept(code.code()))
          .getElement()
          .setAttribute("data-testid", "set-status-" + code.code());
    }
  }

  /** The square alone, for where nothing is to be set. */
  static Span plain(StatusCode code) {
    Span square = new Span(code.code());
    square.addClassNames("status-chip", Tone.of(code.tone()).style());
    square.getElement().setAttribute("aria-hidden", "true");
    return square;
  }
}
