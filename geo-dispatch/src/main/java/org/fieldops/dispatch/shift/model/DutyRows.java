package org.fieldops.dispatch.shift.model;

import java.time.Instant;
import java.util.Optional;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.kernel.PersonId;

/** Where it is kept what was published for whom, and from when until when that held. */
public interface DutyRows {

  /** See {@link org.fieldops.dispatch.Duties#at}. */
  Optional<OnDuty> at(PersonId person, Instant moment);
}
