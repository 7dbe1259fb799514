package org.fieldops.dispatch.shift.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;

/** Where it is kept what was published for whom, and from when until when that held. */
public interface DutyRows {

  /** See {@link org.fieldops.dispatch.Duties#at}. */
  Optional<OnDuty> at(PersonId person, Instant moment);

  /** What is published of a shift now. */
  Set<Placement> published(ShiftId shift);

  /** What is published now of all shifts that run at a moment. */
  Set<Placement> running(Instant moment);

  /**
   * Shifts that have the person now, ending after one moment and beginning before the other, by
   * begin; at most 30.
   */
  List<ShiftId> shifts(PersonId person, Instant endingAfter, Instant beginningBefore);

  /** Those of the people whom another shift has now within the time of this one, by that shift. */
  Map<ShiftId, Set<PersonId>> elsewhere(Collection<PersonId> people, Shift besides);

  /** Whether the shift had the person at a moment, or has them still. */
  boolean had(ShiftId shift, PersonId person, Instant moment);

  /** What was published for these people holds no more. */
  void end(ShiftId shift, Collection<PersonId> people, Instant now);

  /**
   * These hold from now on. Whoever was never in the shift counts as there from an hour before its
   * begin.
   */
  void begin(ShiftId shift, Collection<Placement> placements, Instant now);
}
