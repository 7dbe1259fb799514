package org.fieldops.dispatch.plan.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** What is read of the plan; each call is one statement, however many people there are. */
public interface PlanRows {

  /**
   * How somebody is planned.
   *
   * @param team null: the first
   */
  record Profile(PersonId person, @Nullable TeamId team, int weekMinutes) {}

  /** A unit with its name. */
  record NamedUnit(UnitId id, String name) {}

  /** Somebody on a unit in a shift. */
  record Placed(ShiftId shift, PersonId person, NamedUnit unit) {}

  Map<PersonId, Profile> profiles();

  Map<PersonId, Set<String>> qualifications();

  /** All teams' shifts of these days, both included, by begin. */
  List<PlanShift> shifts(LocalDate from, LocalDate until);

  /** Who is planned in the shifts of these days. */
  List<Placed> planned(LocalDate from, LocalDate until);

  /** What of it people were told, and what they were told that is planned no longer. */
  List<Placed> published(LocalDate from, LocalDate until);

  /** The unit that each was planned on last, in shifts that begin between the two. */
  Map<PersonId, NamedUnit> lastUnits(Instant from, Instant until);

  /** Absences that touch the days, both included. */
  List<PlanAbsence> absences(LocalDate from, LocalDate until);

  /** Why something was allowed, by {@link #allowance}. */
  Map<String, String> allowed(Collection<PersonId> people);

  /** Names what was allowed to somebody. */
  static String allowance(PersonId person, String conflict) {
    return person + " " + conflict;
  }
}
