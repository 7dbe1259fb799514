package org.fieldops.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.fieldops.kernel.OperationId;

/**
 * Somebody said that they are well. Whatever they say of their lone work says so too.
 *
 * @param minutes for how long they began or extended it, else 0
 * @param noNetwork their device had no network when they said it
 */
public record CheckIn(
    OperationId id, Kind kind, int minutes, Moment written, Instant receivedAt, boolean noNetwork) {

  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  /** What they said. */
  public enum Kind {
    STARTED,
    CONFIRMED,
    EXTENDED,
    ENDED
  }

  /** Said more than a minute before it arrived. */
  public boolean late() {
    return written.clockKnown()
        && Duration.between(written.at(), receivedAt).compareTo(AT_ONCE) > 0;
  }
}
