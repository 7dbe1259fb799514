package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.RosterId;
import org.jspecify.annotations.Nullable;

/**
 * Drills measure who can be reached. Nothing escalates in one, and no device sounds an alarm.
 * Beginning and reading them needs the role dispatcher or supervisor.
 */
public interface Drills {

  /**
   * Asks people whether they can be reached, for a quarter of an hour; the same id again is the
   * same drill.
   *
   * @param everybody who is in the roster within four weeks, else only who is on call now
   * @throws org.fieldops.kernel.Refusal {@code ONCALL_NOBODY}; {@code DRILL_RUNS} while one of this
   *     roster runs
   */
  DrillView begin(Person by, DrillId id, RosterId roster, boolean everybody);

  /** The drills of a roster, the newest first; at most {@code limit}, 1 to 50. */
  List<DrillView> of(Person by, RosterId roster, int limit);

  /** Those that ask this person now, the newest first, at most 10. */
  List<Own> own(Person person);

  /**
   * A drill as it stands for one of those it asks.
   *
   * @param answeredAt null as long as they have not
   */
  record Own(
      DrillId id,
      String roster,
      String startedBy,
      Instant startedAt,
      Instant closesAt,
      @Nullable Instant answeredAt) {}
}
