package org.fieldops.dispatch.shift.model;

import java.time.Instant;
import java.util.Map;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.jspecify.annotations.Nullable;

/** Where it is kept when people began and ended their duty. */
public interface DutyMarks {

  /** What somebody says. */
  enum Kind {
    BEGUN,
    ENDED
  }

  /**
   * When somebody began and ended a duty; of several times the last one.
   *
   * @param ended null while it goes on: who begins again after an end is on duty
   */
  record Marked(@Nullable Instant begun, @Nullable Instant ended) {

    /** Nobody said anything. */
    public static final Marked NOTHING = new Marked(null, null);
  }

  /** Keeps it, unless it is there. */
  void add(
      OperationId id,
      ShiftId shift,
      PersonId person,
      Kind kind,
      Moment written,
      Instant receivedAt);

  /** Those of a shift, of whoever said anything. */
  Map<PersonId, Marked> of(ShiftId shift);
}
