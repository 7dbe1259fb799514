package org.fieldops.dispatch;

import java.time.LocalDate;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WishId;

/**
 * What somebody wishes of the plan.
 *
 * @param from the first day, {@code until} the last one, both included
 * @param note in their own words; empty for none
 */
public record Wish(
    WishId id,
    PersonId person,
    String personName,
    Kind kind,
    LocalDate from,
    LocalDate until,
    String note,
    State state) {

  /** What is wished for. */
  public enum Kind {
    /** No shift if it can be done; planners see it and decide by planning. */
    FREE,
    /** To be absent; granted, it is an absence in the plan. */
    ABSENT
  }

  /** What became of it. */
  public enum State {
    OPEN,
    GRANTED,
    REFUSED,
    WITHDRAWN
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
