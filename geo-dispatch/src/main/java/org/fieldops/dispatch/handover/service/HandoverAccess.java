package org.fieldops.dispatch.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fieldops.dispatch.handover.model.HandoverRows;
import org.fieldops.dispatch.handover.model.HandoverRows.Named;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says whose a handover is. Who was in the shift that ends completes it and
 * signs for it, who is in the one that follows countersigns it; both read it and add to it, as they
 * were published at the moment of writing. Dispatchers do either. For others it is not there.
 */
@ApplicationScoped
public class HandoverAccess {

  private HandoverRows rows;
  private DutyRows duties;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandoverAccess() {}

  @Inject
  public HandoverAccess(HandoverRows rows, DutyRows duties) {
    this.rows = rows;
    this.duties = duties;
  }

  /** Whether the person gives over. */
  boolean gives(Person by, ShiftId shift, Instant moment) {
    return by.is(Role.DISPATCHER) || isIn(by, shift, moment);
  }

  /**
   * Whether they take over.
   *
   * @param next the shift that follows, as it was frozen or is published; null when there is none
   */
  boolean takes(Person by, @Nullable ShiftId next, Instant moment) {
    return by.is(Role.DISPATCHER) || (next != null && isIn(by, next, moment));
  }

  private boolean isIn(Person by, ShiftId shift, Instant moment) {
    return by.is(Role.PATROL) && duties.had(shift, by.id(), moment);
  }

  /** The shift that follows. */
  @Nullable ShiftId next(ShiftId shift) {
    return rows.frozen(shift)
        .flatMap(frozen -> Optional.ofNullable(frozen.next()))
        .or(() -> rows.after(shift).map(Named::id))
        .orElse(null);
  }

  /**
   * A published shift whose handover concerns the person.
   *
   * @throws Refusal {@code NOT_FOUND}
   */
  Named read(Person by, ShiftId shift, Instant moment) {
    return rows.shift(shift)
        .filter(found -> found.channel() != null)
        .filter(found -> gives(by, shift, moment) || takes(by, next(shift), moment))
        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  /** The same for somebody who gives over. */
  Named give(Person by, ShiftId shift, Instant moment) {
    return rows.shift(shift)
        .filter(found -> found.channel() != null && gives(by, shift, moment))
        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }
}
