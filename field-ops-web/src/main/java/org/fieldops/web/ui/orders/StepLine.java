package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldops.dispatch.OrderFacts;
import org.fieldops.dispatch.OrderStepView;
import org.fieldops.dispatch.OrderStepView.State;
import org.fieldops.dispatch.OrderView;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.UserText;

/**
 * What happened and what comes when somebody does not answer, from top to bottom; the next step can
 * be stopped.
 */
final class StepLine extends Div {

  private static final long serialVersionUID = 1L;

  private final Div steps = new Div();
  private final Div facts = new Div();
  private final OrderClock clock;
  private final transient Runnable stop;
  private transient List<Object> shown = List.of();

  StepLine(Runnable look, Runnable stop) {
    this.stop = stop;
    clock = new OrderClock(look);
    addClassName("steps");
    steps.getElement().setAttribute("role", "list");
    steps.getElement().setAttribute("data-testid", "order-steps");
    facts.addClassName("order-facts");
    add(new H2(getTranslation("orders.steps")), steps, facts);
  }

  void show(OrderFacts facts) {
    OrderView order = facts.order();
    List<Object> now = List.of(order.id(), facts.steps(), order.addressed(), ends(order));
    if (now.equals(shown)) {
      return; // whoever is about to press a button finds it where it was
    }
    shown = now;
    OrderWords words = new OrderWords(this, getLocale());
    Optional<OrderStepView> next =
        facts.steps().stream().filter(step -> step.state() == State.PLANNED).findFirst();
    steps.removeAll();
    clock.getElement().removeFromParent();
    steps.add(
        item(
            words.time(order.receivedAt()),
            getTranslation("orders.step.given", order.addressed()),
            order.everyone() ? getTranslation("orders.to.everyone") : "",
            State.DONE));
    for (OrderStepView step : facts.steps()) {
      Div item =
          item(words.time(step.at()), words.step(step), words.stepDetail(step), step.state());
      next.filter(step::equals).ifPresent(planned -> item.add(new Div(clock), stopButton()));
      steps.add(item);
    }
    if (next.isEmpty()) {
      steps.add(clock);
    }
    clock.countTo(next.map(OrderStepView::at).orElse(null), Instant.now());
    ended(order, words);
    told(order, words);
  }

  private static List<Object> ends(OrderView order) {
    return List.of(Optional.ofNullable(order.stopped()), Optional.ofNullable(order.closed()));
  }

  private void ended(OrderView order, OrderWords words) {
    OrderView.Act stopped = order.stopped();
    if (stopped != null) {
      steps.add(
          item(
              words.time(stopped.at()),
              getTranslation("orders.stopped"),
              getTranslation("orders.by", stopped.by()),
              State.DONE));
    }
    OrderView.End closed = order.closed();
    if (closed != null) {
      steps.add(
          item(
              words.time(closed.at()),
              getTranslation("orders.closed"),
              getTranslation("orders.by", closed.by())
                  + (closed.note().isEmpty() ? "" : ": " + closed.note()),
              State.DONE));
    }
  }

  private void told(OrderView order, OrderWords words) {
    facts.removeAll();
    facts.add(
        new H2(getTranslation("orders.order")),
        new Div(new UserText(order.text())),
        new Div(new UserText(order.note())),
        new Div(getTranslation("orders.from", order.giverName(), words.time(order.written().at()))),
        new Div(getTranslation("orders.until", words.time(order.answerBy()))));
  }

  private Div item(String time, String what, String detail, State state) {
    Div text = new Div(new Span(what));
    text.addClassName("step-text");
    if (!detail.isEmpty()) {
      UserText more = new UserText(detail, "step-detail");
      text.add(more);
    }
    Span at = new Span(time);
    at.addClassName("step-time");
    Div item = new Div(at, text);
    item.addClassNames("step", "step-" + state.name().toLowerCase(Locale.ROOT));
    item.getElement().setAttribute("role", "listitem");
    item.getElement().setAttribute("data-state", state.name());
    return item;
  }

  private NativeButton stopButton() {
    NativeButton button = new NativeButton("", click -> stop.run());
    button.addClassNames("act", "step-stop");
    button.add(new Span(getTranslation("orders.stop") + " "), new KeyCap("S"));
    button.getElement().setAttribute("data-testid", "order-stop");
    return button;
  }
}
