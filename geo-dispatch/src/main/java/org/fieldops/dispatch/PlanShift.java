package org.fieldops.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;

/** A shift of a plan. */
public record PlanShift(
    ShiftId id, ShiftKindId kind, String name, LocalDate day, Instant from, Instant until) {

  /** How long it lasts, counted as time passes: changes of the clock are in it. */
  public long minutes() {
    return Duration.between(from, until).toMinutes();
  }

  /** Whether some of the time is in both. */
  public boolean overlaps(PlanShift other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
