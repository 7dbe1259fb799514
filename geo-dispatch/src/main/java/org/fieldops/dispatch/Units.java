package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.UnitId;

/** The units and their status. */
public interface Units {

  /** All units by name; role dispatcher. */
  List<UnitView> all(Person by);

  /**
   * Makes a unit; role dispatcher. It stays: what it did is told under its name.
   *
   * @param name its call name, at most 40 characters; blanks around it do not count
   * @throws org.fieldops.kernel.Refusal {@code UNIT_EXISTS} when there is one of that name; fact:
   *     the name
   */
  UnitId add(Person by, String name);

  /** Sets a unit's status: its crew, or a dispatcher. */
  void setStatus(Person by, UnitId unit, String code);

  /** The configured status set, in order; for everybody signed in. */
  List<StatusCode> statuses();
}
