package org.fieldops.dispatch.backup.service;

import java.time.Instant;
import org.fieldops.kernel.operation.Operation;

/**
 * When something is done to a backup request.
 *
 * @param moment when it was written, by our clock, never ahead of {@code now}
 * @param now when it arrived
 * @param dutyRuns whether the duty that it was written on still runs: only then does the status of
 *     a unit follow it
 */
record When(Instant moment, Instant now, boolean dutyRuns) {

  /** At a desk: at once. */
  static When at(Instant now) {
    return new When(now, now, true);
  }

  static When of(Operation operation, Instant now, boolean dutyRuns) {
    Instant written = operation.happenedAt();
    return new When(written.isAfter(now) ? now : written, now, dutyRuns);
  }
}
