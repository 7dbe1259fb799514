package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;

/**
 * What somebody put under a handover, in the order in which it came.
 *
 * @param number from 1 on
 * @param text the reservation of who countersigned, or the addition; else ""
 * @param noNetwork it was written without network and came later
 * @param previous the hash before it: of the content for the first one
 * @param sha256 over {@code previous} and the canonical form of this entry
 */
public record HandoverEntry(
    int number,
    OperationId id,
    Kind kind,
    PersonId person,
    String personName,
    String text,
    Moment written,
    Instant receivedAt,
    boolean noNetwork,
    String previous,
    String sha256) {

  /** The two signatures, and everything later. */
  public enum Kind {
    CONFIRMED,
    COUNTERSIGNED,
    ADDED
  }
}
