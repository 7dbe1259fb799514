package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Predicate;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.NewOrder;
import org.fieldops.dispatch.Orders;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.orders.Addressable;
import org.fieldops.web.ui.orders.OrderDialog;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.jspecify.annotations.Nullable;

/** Giving an order in the channel that is open, and the way to those that are. */
final class GivenOrders {

  private final Orders orders;
  private final Addressable addressable;
  private final Predicate<Runnable> attempt;
  private final NativeButton give;
  private final NativeButton open;
  private @Nullable Person person;
  private @Nullable ChannelId channel;

  /**
   * @param attempt does something, or tells why it was not done
   */
  GivenOrders(Orders orders, Addressable addressable, Predicate<Runnable> attempt) {
    this.orders = orders;
    this.addressable = addressable;
    this.attempt = attempt;
    give = new NativeButton("", click -> ask());
    give.addClassName("act");
    give.add(new Span(give.getTranslation("orders.give") + " "), new KeyCap("O"));
    give.getElement().setAttribute("data-testid", "order-give");
    open = new NativeButton("", click -> UI.getCurrent().navigate("orders"));
    open.addClassName("act");
    open.setText(open.getTranslation("orders.list"));
    open.getElement().setAttribute("data-testid", "orders-open");
  }

  NativeButton give() {
    return give;
  }

  NativeButton open() {
    return open;
  }

  /** Another channel is open now; whether this person may give an order there. */
  boolean channel(Person by, ChannelId opened) {
    boolean may = orders.mayGive(by, opened);
    give.setVisible(may);
    person = by;
    channel = opened;
    return may;
  }

  /** Opens the dialog, where this person may. */
  void ask() {
    Person by = person;
    ChannelId in = channel;
    if (by == null || in == null || !give.isVisible()) {
      return;
    }
    // one id for the dialog: sent again after a fault it is still the same order
    OrderId id = new OrderId(Ids.next());
    new OrderDialog(in, by, addressable, order -> given(by, id, order)).open();
  }

  private boolean given(Person by, OrderId id, NewOrder order) {
    boolean done = attempt.test(() -> orders.give(by, id, order, Moment.now(Instant.now())));
    if (done) {
      UI.getCurrent().navigate("orders/" + id);
    }
    return done;
  }
}
