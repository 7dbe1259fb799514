package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;

/**
 * What somebody on duty reported about the shift.
 *
 * @param note the hand-over note, empty for a check-in
 * @param writtenAt the device's own word
 * @param at the moment by our clock; of a hand-over note when it was received
 */
public record ShiftReport(
    OperationId id,
    ShiftId shift,
    Kind kind,
    PersonId person,
    String personName,
    String note,
    Instant writtenAt,
    Instant at) {

  /** A check-in says only that its person is well. */
  public enum Kind {
    HANDED_OVER,
    CHECKED_IN,
    /** The person began their duty, by their own word. */
    BEGUN,
    ENDED
  }
}
