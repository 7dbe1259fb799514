package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.identity.Person;
import org.fieldops.kernel.UnitId;

/** The units and their status. */
public interface Units {

  /** All units by name; role dispatcher. At most 500. */
  List<UnitView> all(Person by);

  /** Sets a unit's status: its crew, or a dispatcher. */
  void setStatus(Person by, UnitId unit, String code);

  /** The configured status set, in order; for everybody signed in. */
  List<StatusCode> statuses();
}
