package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Calm words where content would be: nothing there, not found, something is away. */
public final class StatePanel extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param text what happened and what is safe
   * @param actions the useful thing to do, if there is one
   */
  public StatePanel(Glyph glyph, String title, String text, Component... actions) {
    addClassName("state-panel");
    Div picture = new Div(glyph.draw());
    picture.addClassName("state-glyph");
    add(picture, new H2(title), new Paragraph(text));
    if (actions.length > 0) {
      Div row = new Div(actions);
      row.addClassName("state-actions");
      add(row);
    }
  }

  /** One sentence in a list that is empty. */
  public static Div emptyLine(String sentence) {
    Div line = new Div(sentence);
    line.addClassName("empty-line");
    return line;
  }
}
