package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.operation.Operation;

/**
 * When something was written.
 *
 * @param writtenAt the device's own word; shown, and decides nothing
 * @param at the moment by our clock: duty, unit, membership and rights are those of then
 * @param clockKnown false when {@code at} is only what is known otherwise
 */
public record Moment(Instant writtenAt, Instant at, boolean clockKnown) {

  /** Of an operation, as the edge found it. */
  public static Moment of(Operation operation) {
    return new Moment(operation.writtenAt(), operation.happenedAt(), operation.clockKnown());
  }

  /** Written at a desk of ours, by our own clock. */
  public static Moment now(Instant now) {
    return new Moment(now, now, true);
  }
}
