package org.fieldops.dispatch;

import java.time.LocalDate;
import java.util.UUID;
import org.fieldops.kernel.PersonId;

/**
 * Somebody is not there, from a day until another, both included.
 *
 * @param training whether that is why; no other reason is told
 */
public record PlanAbsence(
    UUID id, PersonId person, boolean training, LocalDate from, LocalDate until) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
