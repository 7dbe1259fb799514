package org.fieldops.dispatch;

import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;

/** Somebody on a unit in a shift of a plan. */
public record PlanPlace(ShiftId shift, PersonId person, UnitId unit, String unitName, State state) {

  /** What the person knows of it. */
  public enum State {
    /** It was published as it is. */
    PUBLISHED,
    /** It is planned, and the person was told nothing or another unit. */
    DRAFT,
    /** The person was told, and it is no longer planned. */
    WITHDRAWN
  }
}
