package org.fieldops.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;

/** The dispatcher's plan of who is on which unit, when. All calls need the role dispatcher. */
public interface Shifts {

  /**
   * The first team's shifts of a day: those that each day has, made when they are not there yet,
   * and others as far as they were made; by begin.
   */
  List<ShiftView> day(Person by, LocalDate day);

  ShiftView shift(Person by, ShiftId shift);

  /**
   * Puts a person on a unit; already there is fine, on another unit of the same shift moves them.
   *
   * @throws org.fieldops.kernel.Refusal {@code SHIFT_OVERLAP} when they are in another shift at
   *     that time; facts: the person's name, the other shift's name; {@code NOT_AN_OFFICER} when
   *     they have no patrol role; fact: the name
   */
  ShiftView assign(Person by, ShiftId shift, PersonId person, UnitId unit);

  /**
   * Takes a person out of one shift and puts them on a unit of another: both or neither.
   *
   * @return the other shift
   * @throws org.fieldops.kernel.Refusal as {@link #assign}
   */
  ShiftView move(Person by, ShiftId from, ShiftId to, PersonId person, UnitId unit);

  /** Takes a person out of the shift; not there is fine. */
  ShiftView unassign(Person by, ShiftId shift, PersonId person);

  /**
   * Publishes: the shift's channel exists with its people in it, and each is told on their topic.
   * Again after changes tells those whom the change concerns.
   *
   * @throws org.fieldops.kernel.Refusal {@code SHIFT_EMPTY} when nobody is assigned
   */
  ShiftView publish(Person by, ShiftId shift);
}
