package org.fieldops.web.ui.shifts;

import org.fieldops.dispatch.ShiftView;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;

/** What a dispatcher does on the plan; the desk carries it out. */
interface PlanEvents {

  /** Puts somebody on a unit; {@code name} is for the words. */
  void assign(ShiftView shift, PersonId person, String name, UnitId unit);

  /** Puts down what was dragged; from another shift it is moved, not doubled. */
  void drop(PersonChip.Dragged dragged, ShiftView shift, UnitId unit);

  void unassign(ShiftView shift, PersonId person, String name);

  void publish(ShiftView shift);

  /** Asks where the person should go. */
  void choosePlace(Person person);

  /** Asks for a new unit's name. */
  void addUnit();

  /** Asks who should go there. */
  void choosePerson(ShiftId shift, UnitId unit);
}
