package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.fieldops.dispatch.OrderStepView;
import org.fieldops.dispatch.OrderStepView.State;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.order.model.OrderStep;
import org.fieldops.dispatch.order.model.StepRows;
import org.fieldops.kernel.Person;

/** The steps of an order as those who lead it see them. */
@ApplicationScoped
public class StepList {

  private StepRows rows;
  private Addressing addressing;
  private AskingOnCall onCall;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  StepList() {}

  @Inject
  public StepList(StepRows rows, Addressing addressing, AskingOnCall onCall) {
    this.rows = rows;
    this.addressing = addressing;
    this.onCall = onCall;
  }

  List<OrderStepView> of(OrderView order) {
    return rows.steps(order.id()).stream().map(step -> of(order, step)).toList();
  }

  private OrderStepView of(OrderView order, OrderStep step) {
    List<String> names =
        addressing.known(new HashSet<>(onCall.people(step))).stream().map(Person::name).toList();
    return new OrderStepView(
        step.kind(),
        step.at(),
        names,
        onCall.roster(step),
        state(order, step),
        step.doneAt(),
        step.reached());
  }

  private static State state(OrderView order, OrderStep step) {
    if (step.doneAt() != null) {
      return State.DONE;
    }
    if (order.stopped() != null || order.closed() != null) {
      return State.STOPPED;
    }
    return order.allUnderstood() ? State.NOT_NEEDED : State.PLANNED;
  }
}
