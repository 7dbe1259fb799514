package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.dispatch.OrderFacts;
import org.fieldops.dispatch.OrderFacts.ReachCount;
import org.fieldops.dispatch.OrderView;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** What an order is, how many have understood, and which of them the list is to show. */
final class OrderHead extends Div {

  private static final long serialVersionUID = 1L;

  private static final Map<Wanted, Tone> TONES =
      new EnumMap<>(
          Map.of(
              Wanted.UNDERSTOOD, Tone.OK,
              Wanted.CANNOT, Tone.WARN,
              Wanted.READ, Tone.WAY,
              Wanted.DELIVERED, Tone.NEUTRAL,
              Wanted.NOT_REACHED, Tone.DANGER));

  private final H1 title = new H1();
  private final Span state = new Span();
  private final Span count = new Span();
  private final Div bar = new Div();
  private final Map<Wanted, NativeButton> chips = new EnumMap<>(Wanted.class);
  private final NativeButton close;

  OrderHead(Consumer<Wanted> filter, Runnable toChannel, Runnable end) {
    addClassName("order-head");
    NativeButton back = new NativeButton("", click -> toChannel.run());
    back.addClassName("act");
    back.add(new Span(getTranslation("orders.back") + " "), new KeyCap("Esc"));
    back.getElement().setAttribute("data-testid", "order-back");
    close = new NativeButton("", click -> end.run());
    close.addClassName("act");
    close.add(new Span(getTranslation("orders.close") + " "), new KeyCap("E"));
    close.getElement().setAttribute("data-testid", "order-close");
    Div first = new Div(back, title, state, close);
    first.addClassName("order-title");
    count.addClassName("order-count");
    count.getElement().setAttribute("data-testid", "order-count");
    count.getElement().setAttribute("role", "status");
    bar.addClassName("order-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    Div chipLine = new Div();
    chipLine.addClassName("order-chips");
    for (Wanted wanted : Wanted.values()) {
      NativeButton chip = new NativeButton("", click -> filter.accept(wanted));
      chip.addClassName("order-chip");
      chip.getElement().setAttribute("data-testid", "filter-" + wanted.name());
      chips.put(wanted, chip);
      chipLine.add(chip);
    }
    add(first, new Div(count, bar), chipLine);
  }

  void show(OrderFacts facts, Wanted chosen) {
    OrderView order = facts.order();
    title.removeAll();
    title.add(new UserText(firstLine(order.text())));
    state.removeAll();
    state.add(state(order));
    count.setText(getTranslation("orders.counted", order.understood(), order.addressed()));
    close.setVisible(order.closed() == null);
    Map<Wanted, Integer> counts = counts(facts);
    chips.forEach((wanted, chip) -> {
      int n = counts.getOrDefault(wanted, 0);
      chip.setText(getTranslation("orders.filter." + wanted.name(), n));
      chip.setClassName("order-chip-on", wanted == chosen);
      chip.getElement().setAttribute("aria-pressed", String.valueOf(wanted == chosen));
      chip.getElement().setAttribute("data-count", String.valueOf(n));
    });
    bar(counts, order.addressed());
  }

  private ToneTag state(OrderView order) {
    if (order.closed() != null) {
      return new ToneTag(Tone.OFF, getTranslation("orders.state.closed"));
    }
    if (order.allUnderstood()) {
      return new ToneTag(Tone.OK, getTranslation("orders.state.done"));
    }
    String key = order.stopped() == null ? "orders.state.runs" : "orders.state.stopped";
    return new ToneTag(Tone.WARN, getTranslation(key, order.open()));
  }

  private static Map<Wanted, Integer> counts(OrderFacts facts) {
    OrderView order = facts.order();
    Map<Wanted, Integer> counts = new EnumMap<>(Wanted.class);
    counts.put(Wanted.ALL, order.addressed());
    counts.put(Wanted.UNDERSTOOD, order.understood());
    counts.put(Wanted.CANNOT, order.cannot());
    counts.put(Wanted.OPEN, order.open());
    ReachCount reach = facts.reach();
    if (reach != null) {
      counts.put(Wanted.READ, reach.read());
      counts.put(Wanted.DELIVERED, reach.delivered());
      counts.put(Wanted.NOT_REACHED, reach.notReached());
    }
    return counts;
  }

  private void bar(Map<Wanted, Integer> counts, int of) {
    bar.removeAll();
    TONES.forEach((wanted, tone) -> {
      int n = counts.getOrDefault(wanted, 0);
      if (n > 0) {
        Div part = new Div();
        part.addClassNames("order-bar-part", tone.style());
        part.getStyle().set("flex-grow", String.valueOf((double) n / Math.max(1, of)));
        bar.add(part);
      }
    });
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
