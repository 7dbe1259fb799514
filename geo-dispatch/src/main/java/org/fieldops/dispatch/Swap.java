package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.SwapId;
import org.jspecify.annotations.Nullable;

/**
 * A duty that somebody offers to their team.
 *
 * @param taker who wants it, from the moment it is taken
 */
public record Swap(
    SwapId id,
    ShiftId shift,
    String shiftName,
    Instant from,
    Instant until,
    PersonId giver,
    String giverName,
    State state,
    @Nullable PersonId taker,
    String takerName) {

  /** Where it stands; from the third on it is over. */
  public enum State {
    OPEN,
    TAKEN,
    CONFIRMED,
    REFUSED,
    WITHDRAWN;

    public boolean over() {
      return this != OPEN && this != TAKEN;
    }
  }
}
