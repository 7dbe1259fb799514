package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswers;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.dispatch.OrderFacts;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.Orders;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.OrderId;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a person leads: which are open, who has answered the chosen one, and what comes
 * next when somebody does not. Answers come by themselves; who was reached is looked up every five
 * seconds while the page is seen.
 */
@Route(value = "orders/:order?", layout = DeskLayout.class)
@RolesAllowed({"dispatcher", "supervisor"})
public class OrdersDesk extends Desk implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 200;

  private final transient Orders orders;
  private final OpenOrders open;
  private final OrderHead head;
  private final AnswerTable table = new AnswerTable();
  private final StepLine steps;
  private final NativeButton more;
  private final Div sheet = new Div();
  private final Div nothing = new Div();
  private transient @Nullable OrderId chosen;
  private transient @Nullable OrderView shown;
  private Wanted wanted = Wanted.ALL;
  private int pages = 1;

  @Inject
  public OrdersDesk(CurrentPerson current, StoreWatch store, Live live, Orders orders) {
    super(current, store, "orders.title");
    this.orders = orders;
    open = new OpenOrders(this::choose);
    head = new OrderHead(this::filter, this::toChannel, this::end);
    steps = new StepLine(this::refresh, this::stop);
    more = new NativeButton(words("orders.more"), click -> morePages());
    more.addClassNames("act", "talk-older");
    more.getElement().setAttribute("data-testid", "order-more");
    Div middle = new Div(head, table, more);
    middle.addClassName("order-sheet");
    sheet.add(middle, steps);
    sheet.addClassName("order-columns");
    nothing.addClassName("conversation");
    nothing.add(new StatePanel(Glyph.CHECK, words("orders.none.title"), words("orders.none.text")));
    DeskKeys keys =
        new DeskKeys()
            .on("escape", this::toChannel)
            .on("f", () -> filter(wanted == Wanted.OPEN ? Wanted.ALL : Wanted.OPEN))
            .on("e", this::end)
            .on("s", this::stop);
    body().add(open, sheet, nothing, keys);
    live.entries(
        this, Cadence.TALK, news -> news.entry().kind().equals("order"), news -> refresh());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    chosen = event.getRouteParameters().get("order").map(OrderId::of).orElse(null);
    pages = 1;
    wanted = Wanted.ALL;
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    List<OrderView> led = orders.led(person());
    if (chosen == null && !led.isEmpty()) {
      chosen = led.getFirst().id();
    }
    open.show(led, chosen, getLocale());
    sheet.setVisible(chosen != null);
    nothing.setVisible(chosen == null);
    OrderId id = chosen;
    if (id != null) {
      show(id);
    }
  }

  private void show(OrderId id) {
    OrderFacts facts = orders.order(person(), id);
    shown = facts.order();
    head.show(facts, wanted);
    steps.show(facts);
    List<AnswerTable.Section> sections = new ArrayList<>();
    boolean rest = false;
    for (Wanted each : sectionsOf(wanted)) {
      List<OrderAnswer> answers = new ArrayList<>();
      rest |= pagesOf(id, each, answers);
      sections.add(new AnswerTable.Section(each, answers));
    }
    table.show(sections, getLocale());
    more.setVisible(rest);
  }

  /** Those without an answer stand first. */
  private static List<Wanted> sectionsOf(Wanted wanted) {
    return wanted == Wanted.ALL
        ? List.of(
            Wanted.NOT_REACHED, Wanted.DELIVERED, Wanted.READ, Wanted.CANNOT, Wanted.UNDERSTOOD)
        : List.of(wanted);
  }

  /** The pages that are looked at; true when there are more. */
  private boolean pagesOf(OrderId id, Wanted which, List<OrderAnswer> answers) {
    boolean rest = true;
    for (int page = 0; page < pages && rest; page++) {
      int after = answers.isEmpty() ? -1 : answers.getLast().place();
      OrderAnswers next = orders.answers(person(), id, which, after, PAGE);
      answers.addAll(next.answers());
      rest = next.more();
    }
    return rest;
  }

  private void choose(OrderId id) {
    UI.getCurrent().navigate("orders/" + id);
  }

  private void filter(Wanted which) {
    wanted = which;
    pages = 1;
    refresh();
  }

  private void morePages() {
    pages++;
    refresh();
  }

  private void toChannel() {
    OrderView order = shown;
    UI.getCurrent().navigate(order == null ? "channels" : "channels/" + order.channel());
  }

  private void stop() {
    OrderView order = shown;
    if (order != null
        && order.closed() == null
        && order.stopped() == null
        && attempt(() -> orders.stop(person(), order.id(), Moment.now(Instant.now())))) {
      Toast.say(words("orders.stop.said"));
      refresh();
    }
  }

  private void end() {
    OrderView order = shown;
    if (order != null && order.closed() == null) {
      new EndOrderDialog(order.open(), note -> ended(order.id(), note)).open();
    }
  }

  private boolean ended(OrderId id, String note) {
    boolean done = attempt(() -> orders.close(person(), id, note, Moment.now(Instant.now())));
    if (done) {
      refresh();
    }
    return done;
  }
}
