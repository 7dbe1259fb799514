package org.fieldops.dispatch.plan.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.plan.model.PeopleRows;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.absence.Absences;

/**
 * Puts absences into the plan whose reason stays elsewhere. Not even the row says more than a
 * dispatcher's own entry of the kind "other".
 */
@ApplicationScoped
public class AbsentPeople implements Absences {

  private PeopleRows absences;
  private PlanChanging changing;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AbsentPeople() {}

  @Inject
  public AbsentPeople(PeopleRows absences, PlanChanging changing, Clock clock) {
    this.absences = absences;
    this.changing = changing;
    this.clock = clock;
  }

  @Override
  public void absent(PersonId person, LocalDate from, LocalDate until) {
    absences.add(
        new PeopleRows.NewAbsence(Ids.next(), person, AbsenceKind.OTHER, from, until),
        person,
        clock.instant());
    changing.tell(from, until);
  }
}
