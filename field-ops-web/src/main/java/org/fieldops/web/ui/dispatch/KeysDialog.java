package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.fieldops.web.ui.shell.part.KeyCap;

/** All keys of the board. */
final class KeysDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /** Keys and the words for what they do. */
  private record Line(List<String> caps, String key) {}

  private static final List<Line> LINES =
      List.of(
          new Line(List.of("F1"), "keys.urgent"),
          new Line(List.of("J", "K"), "keys.requests"),
          new Line(List.of("↑", "↓"), "keys.units"),
          new Line(List.of("⏎"), "keys.enter"),
          new Line(List.of("A"), "keys.ask"),
          new Line(List.of("V"), "keys.arrived"),
          new Line(List.of("X"), "keys.close"),
          new Line(List.of("0", "…", "9"), "keys.status"),
          new Line(List.of("L"), "keys.list"),
          new Line(List.of("/"), "keys.search"),
          new Line(List.of("?"), "keys.help"));

  KeysDialog() {
    setHeaderTitle(getTranslation("keys.title"));
    Div list = new Div();
    list.addClassName("keys-list");
    for (Line line : LINES) {
      Div caps = new Div();
      line.caps().forEach(cap -> caps.add(new KeyCap(cap)));
      list.add(caps, new Span(getTranslation(line.key())));
    }
    add(list);
    getFooter().add(new Button(getTranslation("desk.close"), click -> close()));
  }
}
