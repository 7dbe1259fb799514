package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.DutyChangeId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.jspecify.annotations.Nullable;

/**
 * A published shift was changed for somebody, who has not confirmed it yet.
 *
 * @param personName empty while nobody is known by that id
 * @param unitName on which unit they are now; null for {@code WITHDRAWN}
 * @param from when the shift begins, {@code until} when it ends
 * @param madeAt when the change was published
 */
public record DutyChange(
    DutyChangeId id,
    PersonId person,
    String personName,
    Kind kind,
    ShiftId shift,
    String shiftName,
    Instant from,
    Instant until,
    @Nullable String unitName,
    Instant madeAt) {

  /** The same, of somebody with this name. */
  public DutyChange of(String name) {
    return new DutyChange(id, person, name, kind, shift, shiftName, from, until, unitName, madeAt);
  }

  /** What became another. */
  public enum Kind {
    /** In a shift that was published without them. */
    ADDED,
    /** On another unit. */
    MOVED,
    /** No longer in it. */
    WITHDRAWN
  }
}
