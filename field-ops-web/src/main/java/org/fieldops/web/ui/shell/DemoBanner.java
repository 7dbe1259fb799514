package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.fieldops.web.ui.shell.part.Glyph;

/** Says that this is the demo, and stops or starts what moves in it. */
final class DemoBanner extends Div {

  private static final long serialVersionUID = 1L;

  private final transient DemoSimulator simulator;
  private final NativeButton button = new NativeButton();

  DemoBanner(DemoSimulator simulator) {
    this.simulator = simulator;
    addClassName("demo-banner");
    getElement().setAttribute("data-testid", "demo-banner");
    Span words = new Span(getTranslation("demo.words"));
    button.getElement().setAttribute("data-testid", "demo-pause");
    button.addClickListener(click -> turn());
    add(words, button);
    show();
  }

  private void turn() {
    simulator.pause(!simulator.paused());
    show();
  }

  private void show() {
    boolean paused = simulator.paused();
    button.removeAll();
    button.add((paused ? Glyph.PLAY : Glyph.PAUSE).draw());
    button.add(new Span(getTranslation(paused ? "demo.go" : "demo.pause")));
  }
}
