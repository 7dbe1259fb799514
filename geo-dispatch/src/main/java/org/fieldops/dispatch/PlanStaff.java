package org.fieldops.dispatch;

import java.time.LocalDate;

/**
 * A shift of a plan with too few or too many people.
 *
 * @param have how many it has
 */
public record PlanStaff(LocalDate day, ShiftKind kind, int have) {

  /** How many are missing; negative: so many too many. */
  public int missing() {
    return have < kind.least() ? kind.least() - have : kind.most() - have;
  }
}
