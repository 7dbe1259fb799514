package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.NewOrder.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * A step of an order.
 *
 * @param at when it is due
 * @param people whom it asks, by name
 * @param state where it stands
 * @param doneAt when it was done, if it was
 * @param reached how many it asked
 */
public record OrderStepView(
    StepKind kind,
    Instant at,
    List<String> people,
    State state,
    @Nullable Instant doneAt,
    int reached) {

  public OrderStepView {
    people = List.copyOf(people);
  }

  /** Where a step stands. */
  public enum State {
    PLANNED,
    DONE,
    /** Somebody stopped the steps, or the order was closed. */
    STOPPED,
    /** Everybody has understood. */
    NOT_NEEDED
  }
}
