package org.fieldops.dispatch.plan.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.kernel.PersonId;

/** Where it is kept who is absent. */
public interface PeopleRows {

  /** What the person is not there for. */
  record NewAbsence(UUID id, PersonId person, AbsenceKind kind, LocalDate from, LocalDate until) {}

  /** Keeps it, unless it is there. */
  void add(NewAbsence absence, PersonId by, Instant now);

  /**
   * Ends it.
   *
   * @return what it was; nothing when it had ended, or never was
   */
  Optional<PlanAbsence> end(UUID absence, PersonId by, Instant now);
}
