package org.fieldops.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.fieldops.kernel.ShiftId;

/**
 * A handover in a list.
 *
 * @param shift the one that ends
 * @param confirmedBy who signed for it, "" when nobody did yet
 * @param countersignedBy likewise for the shift that followed
 * @param additions how many came afterwards
 */
public record HandoverLine(
    ShiftId shift,
    String name,
    String team,
    LocalDate day,
    Instant from,
    Instant until,
    String confirmedBy,
    String countersignedBy,
    int additions) {

  public HandoverView.State state() {
    return !countersignedBy.isEmpty()
        ? HandoverView.State.SIGNED
        : confirmedBy.isEmpty() ? HandoverView.State.OPEN : HandoverView.State.CONFIRMED;
  }
}
