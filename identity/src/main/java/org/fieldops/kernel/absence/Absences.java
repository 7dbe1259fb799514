package org.fieldops.kernel.absence;

import java.time.LocalDate;
import org.fieldops.kernel.PersonId;

/**
 * Where it is said that somebody is not there, and never why. Implemented by the module that owns
 * the duty plan.
 */
public interface Absences {

  /**
   * Says it within the caller's transaction, from a day until another, both included. Whoever plans
   * sees an absence like any other.
   */
  void absent(PersonId person, LocalDate from, LocalDate until);
}
