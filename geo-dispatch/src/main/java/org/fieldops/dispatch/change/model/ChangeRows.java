package org.fieldops.dispatch.change.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.DutyChange;
import org.fieldops.dispatch.DutyChange.Kind;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.DutyChangeId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;

/** Where changes of published duties are kept, nobody's name filled in. */
public interface ChangeRows {

  /** Notes them, unless the shift is over; the unit is the one that is published now. */
  void add(ShiftId shift, Map<PersonId, Kind> changes, Instant now);

  /** What was noted of these people in a shift asks no more. */
  void replace(ShiftId shift, Collection<PersonId> people, Instant now);

  /** Those that somebody has not confirmed, of shifts that are not over, by begin. */
  List<DutyChange> open(PersonId person, Instant now, int limit);

  /** Those of a team's shifts. */
  List<DutyChange> open(TeamId team, Instant now, int limit);

  /**
   * Keeps that somebody confirmed a change of theirs; the first time counts.
   *
   * @return whose shift it is; empty when there is no such change of this person
   */
  Optional<ShiftId> confirm(DutyChangeId id, PersonId person, Moment confirmed, Instant receivedAt);
}
