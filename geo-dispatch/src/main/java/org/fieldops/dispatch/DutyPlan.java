package org.fieldops.dispatch;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan of a team for some days.
 *
 * @param kinds the team's, in its order
 * @param people of the team, and whoever else is in one of its shifts, by name
 * @param shifts of these days: the team's, and those of other teams that its people are in
 * @param absences that touch the days
 * @param conflicts that touch the days, by begin
 * @param staff where people are missing, or too many, by day
 */
public record DutyPlan(
    Team team,
    LocalDate from,
    int days,
    List<ShiftKind> kinds,
    List<PlanPerson> people,
    List<PlanShift> shifts,
    List<PlanPlace> places,
    List<PlanAbsence> absences,
    List<PlanConflict> conflicts,
    List<PlanStaff> staff) {

  /** The last day. */
  public LocalDate until() {
    return from.plusDays(days - 1L);
  }

  /** How many people are told something when it is published. */
  public long drafts() {
    return places.stream().filter(place -> place.state() != PlanPlace.State.PUBLISHED).count();
  }
}
