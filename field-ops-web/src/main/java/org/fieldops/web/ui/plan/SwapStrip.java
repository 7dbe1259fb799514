package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.Swap;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.SwapId;
import org.fieldops.web.ui.shell.part.HouseTime;

/** Duties that somebody gives and somebody takes, and that wait for a word; the next one first. */
final class SwapStrip extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  private final transient Decide decide;
  private transient List<Swap> shown = List.of();

  /** The dispatcher's word. */
  interface Decide {
    void decided(SwapId id, boolean confirmed);
  }

  SwapStrip(Decide decide) {
    this.decide = decide;
    addClassName("wp-swaps");
    getElement().setAttribute("data-testid", "plan-swaps");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  void show(List<Swap> waiting) {
    if (waiting.equals(shown)) {
      return; // what stays keeps the cursor
    }
    shown = waiting;
    removeAll();
    setVisible(!waiting.isEmpty());
    waiting.stream().limit(SHOWN).forEach(swap -> add(line(swap)));
    if (waiting.size() > SHOWN) {
      add(new Span(getTranslation("shifts.publish.more", waiting.size() - SHOWN)));
    }
  }

  private Div line(Swap swap) {
    Locale locale = getLocale();
    String when =
        HouseTime.shortDay(HouseTime.day(swap.from()), locale)
            + " "
            + HouseTime.clock(swap.from())
            + "–"
            + HouseTime.clock(swap.until());
    Span words =
        new Span(
            "▲ "
                + getTranslation(
                    "plan.swap",
                    PlainText.isolated(swap.giverName()),
                    PlainText.isolated(swap.takerName()),
                    PlainText.isolated(swap.shiftName()),
                    when));
    words.addClassName("wp-strip-words");
    Div line =
        new Div(
            words,
            button("plan.swap.confirm", "swap-confirm", swap, true),
            button("plan.swap.refuse", "swap-refuse", swap, false));
    line.addClassName("wp-swap");
    return line;
  }

  private NativeButton button(String key, String testId, Swap swap, boolean confirmed) {
    NativeButton button =
        new NativeButton(getTranslation(key), click -> decide.decided(swap.id(), confirmed));
    button.addClassName("act");
    button.getElement().setAttribute("data-testid", testId);
    return button;
  }
}
