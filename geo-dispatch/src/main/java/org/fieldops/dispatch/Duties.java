package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * When and where a person is on duty. A duty counts from one hour before its begin until one hour
 * after its end, so that parade and hand-over are covered.
 */
public interface Duties {

  /** Published duties that are running or begin within two weeks, by begin; at most 30. */
  List<Duty> of(Person person);

  /** The duty running now; one row is read. */
  Optional<OnDuty> current(PersonId person);

  /**
   * The duty that covered a moment, as it was published then, also when the person was moved or
   * withdrawn since. Whoever is planned late counts as there from the duty's begin. Of two the one
   * whose own time is nearer.
   */
  Optional<OnDuty> at(PersonId person, Instant moment);
}
