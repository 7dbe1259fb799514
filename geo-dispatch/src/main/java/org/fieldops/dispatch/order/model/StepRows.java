package org.fieldops.dispatch.order.model;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;

/** Where the steps of orders are kept. */
public interface StepRows {

  /** Keeps the steps of a new order. */
  void add(OrderId id, List<OrderStep> steps);

  /** All steps, in the order of time. */
  List<OrderStep> steps(OrderId id);

  /** Whom a step that asks who is on call has asked. */
  void filled(OrderId id, int place, List<PersonId> people);

  void stepDone(OrderId id, int place, Instant at, int reached);

  /** So many of those without an answer whom this step has not asked yet, and marks them. */
  List<PersonId> repeat(OrderId id, int step, int most);

  /** How many this step has asked. */
  int repeatedBy(OrderId id, int step);
}
