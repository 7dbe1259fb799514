package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.html.Span;

/** A state in colour, shape and word. */
public final class ToneTag extends Span {

  private static final long serialVersionUID = 1L;

  public ToneTag(Tone tone, String word) {
    addClassNames("tag", tone.style());
    Span shape = new Span(tone.shape());
    shape.getElement().setAttribute("aria-hidden", "true");
    add(shape, new Span(word));
  }
}
