package org.fieldops.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with all that this person may know of it.
 *
 * @param mayLead whether they see who answered, may stop its steps and close it
 * @param steps for those who lead
 * @param reach how far it came with those who have not answered; for those who lead
 * @param own what the person answered, if they were asked
 */
public record OrderFacts(
    OrderView order,
    boolean mayLead,
    List<OrderStepView> steps,
    @Nullable ReachCount reach,
    @Nullable OrderAnswer own) {

  public OrderFacts {
    steps = List.copyOf(steps);
  }

  /**
   * How many of those without an answer have read it, only have it or soon will, and have it not.
   */
  public record ReachCount(int read, int delivered, int notReached) {}
}
