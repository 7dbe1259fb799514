package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The buttons of a desk: with words, with words and their key, or with a picture alone. */
public final class Act {

  private Act() {}

  /**
   * @param words as they are shown
   */
  public static NativeButton of(String words, String testId, Runnable then) {
    NativeButton act = new NativeButton(words, click -> then.run());
    act.addClassName("act");
    act.getElement().setAttribute("data-testid", testId);
    return act;
  }

  /**
   * @param key that does the same, as it is printed on the keyboard
   */
  public static NativeButton withKey(String words, String key, String testId, Runnable then) {
    NativeButton act = of("", testId, then);
    act.add(new Span(words + " "), new KeyCap(key));
    return act;
  }

  /**
   * @param words said to who does not see it
   */
  public static NativeButton drawn(Glyph glyph, String words, String testId, Runnable then) {
    NativeButton act = of("", testId, then);
    act.add(glyph.draw());
    act.setAriaLabel(words);
    return act;
  }

  /** Whether it is the one of several that is on. */
  public static void press(NativeButton act, boolean pressed) {
    act.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
  }
}
