package org.fieldops.dispatch;

import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;

/** Somebody's place in a shift. */
public record PlanSeat(PersonId person, ShiftId shift) {}
