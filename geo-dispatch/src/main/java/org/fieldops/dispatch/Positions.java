package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.Person;

/** Where units are, only while on duty. */
public interface Positions {

  /**
   * Takes fixes for the unit the person is on now. Older ones never overwrite a newer one; fixes
   * from the future, outside the duty or that cannot be believed are left out, and the others
   * count. Repeating does no harm.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_ON_DUTY}: nothing is kept
   */
  void report(Person by, List<Fix> fixes);
}
