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
 * @param onCall for a step that asks who is on call: of which roster; else null. Its people are
 *     whom it asked, and until then who holds the place now
 * @param state where it stands
 * @param doneAt when it was done, if it was
 * @param reached how many it asked
 */
public record OrderStepView(
    StepKind kind,
    Instant at,
    List<String> people,
    @Nullable OfRoster onCall,
    State state,
    @Nullable Instant doneAt,
    int reached) {

  public OrderStepView {
    people = List.copyOf(people);
  }

  /**
   * @param place from 1
   */
  public record OfRoster(String roster, int place) {}

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
