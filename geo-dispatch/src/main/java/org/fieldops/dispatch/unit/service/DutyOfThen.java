package org.fieldops.dispatch.unit.service;

import java.time.Instant;
import java.util.Optional;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.kernel.PersonId;

/**
 * The duty that something was written on.
 *
 * @param duty none when the person was on none at that moment
 * @param runs whether the person is still on it: only then does what they wrote change how it
 *     stands with the unit
 */
public record DutyOfThen(Optional<OnDuty> duty, boolean runs) {

  /** Looks it up; asks a second time only when the duty's own time is over. */
  public static DutyOfThen of(Duties duties, PersonId person, Instant moment, Instant now) {
    Optional<OnDuty> then = duties.at(person, moment);
    return new DutyOfThen(
        then,
        then.filter(
                duty -> duty.covers(now) || duties.current(person).filter(duty::equals).isPresent())
            .isPresent());
  }
}
