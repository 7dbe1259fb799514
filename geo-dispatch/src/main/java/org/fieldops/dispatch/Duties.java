package org.fieldops.dispatch;

import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/** When and where a person is on duty. */
public interface Duties {

  /** Published duties that are running or begin within seven days, by begin; at most 20. */
  List<Duty> of(Person person);

  /**
   * The duty running now. A duty counts from one hour before its begin until one hour after its
   * end, so that parade and hand-over are covered.
   */
  Optional<Duty> current(PersonId person);
}
