package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.fieldops.dispatch.OrderView;
import org.fieldops.kernel.OrderId;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** The open orders that this person leads, the oldest first. */
final class OpenOrders extends Div {

  private static final long serialVersionUID = 1L;

  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final transient Consumer<OrderId> choose;

  OpenOrders(Consumer<OrderId> choose) {
    this.choose = choose;
    addClassNames("channel-list", "open-orders");
    getElement().setAttribute("role", "navigation");
    getElement().setAttribute("aria-label", getTranslation("orders.open"));
    all.getElement().setAttribute("data-testid", "open-orders");
    add(new H2(getTranslation("orders.open")), all);
  }

  void show(List<OrderView> orders, @Nullable OrderId current, Locale locale) {
    OrderWords words = new OrderWords(this, locale);
    parts.show(
        orders.stream()
            .map(order ->
                new KeptParts.Part(
                    order.id(),
                    List.of(
                        order.text(),
                        order.open(),
                        order.understood(),
                        order.cannot(),
                        order.id().equals(current)),
                    () -> entry(order, order.id().equals(current), words)))
            .toList());
  }

  private NativeButton entry(OrderView order, boolean current, OrderWords words) {
    NativeButton button = new NativeButton("", click -> choose.accept(order.id()));
    button.addClassNames("channel-entry", "order-entry");
    button.setClassName("channel-open", current);
    button.getElement().setAttribute("aria-pressed", String.valueOf(current));
    button.getElement().setAttribute("data-testid", "order-" + order.id());
    Span text = new Span(new UserText(order.text()));
    text.addClassName("order-entry-text");
    Span stands =
        new Span(
            getTranslation("orders.counted", order.understood(), order.addressed())
                + " · "
                + getTranslation("orders.until", words.time(order.answerBy())));
    stands.addClassName("order-entry-stands");
    button.add(text, stands);
    return button;
  }
}
