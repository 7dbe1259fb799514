package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;

/** A short line at the lower edge: what was done, with its way back, or why it was not. */
public final class Toast {

  private static final Duration STAY = Duration.ofSeconds(5);
  private static final Duration STAY_UNDO = Duration.ofSeconds(10);

  private Toast() {}

  /** Says what was done. */
  public static void say(String text) {
    open(text, Tone.OK, STAY);
  }

  /** Says why something was not done. */
  public static void warn(String text) {
    open(text, Tone.WARN, STAY_UNDO);
  }

  /** Says what was done and offers to take it back, for ten seconds. */
  public static void undoable(String text, String undo, Runnable back) {
    Notification toast = build(text, Tone.OK, STAY_UNDO);
    Button button =
        new Button(
            undo,
            click -> {
              toast.close();
              back.run();
            });
    button.addClassNames("toast-undo");
    button.getElement().setAttribute("data-testid", "undo");
    toast.getChildren().findFirst().ifPresent(line -> ((Div) line).add(button));
    replace(toast);
  }

  private static void open(String text, Tone tone, Duration stay) {
    replace(build(text, tone, stay));
  }

  /** One at a time: the newest takes the place of the one before. */
  private static void replace(Notification toast) {
    UI ui = UI.getCurrent();
    if (ui != null) {
      Notification before = ComponentUtil.getData(ui, Notification.class);
      if (before != null) {
        before.close();
      }
      ComponentUtil.setData(ui, Notification.class, toast);
    }
    toast.open();
  }

  private static Notification build(String text, Tone tone, Duration stay) {
    Span shape = new Span(tone.shape());
    shape.addClassNames("toast-shape", tone.style());
    shape.getElement().setAttribute("aria-hidden", "true");
    Span words = new Span(text);
    words.addClassName("toast-words");
    Div line = new Div(shape, words);
    line.addClassName("toast");
    line.getElement().setAttribute("data-testid", "toast");
    Notification toast = new Notification(line);
    toast.setDuration((int) stay.toMillis());
    toast.setPosition(Position.BOTTOM_CENTER);
    toast.setAssertive(tone == Tone.WARN);
    return toast;
  }
}
