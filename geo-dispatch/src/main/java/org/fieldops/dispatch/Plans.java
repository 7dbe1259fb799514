package org.fieldops.dispatch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Planning weeks: who works which kind of shift when. What is changed here is a draft until it is
 * published; each change is one step that its dispatcher can undo. All calls need the role
 * dispatcher.
 */
public interface Plans {

  /** How many days a plan shows at most. */
  int MOST_DAYS = 42;

  /** All teams, in the house's order. There is always one. */
  List<Team> teams(Person by);

  /**
   * A team's plan.
   *
   * @param days 1 to {@link #MOST_DAYS}
   * @throws org.fieldops.kernel.Refusal {@code PLAN_TOO_WIDE}
   */
  DutyPlan plan(Person by, TeamId team, LocalDate from, int days);

  /**
   * Puts somebody into the shift of this kind on that day, which is made if need be; already there
   * is fine, on another unit moves them.
   *
   * @param unit null: the one they were on last, else the first
   * @param instead a place that becomes free by it, their own or somebody else's, as one step
   * @throws org.fieldops.kernel.Refusal {@code SHIFT_OVERLAP}, {@code NOT_AN_OFFICER} as {@link
   *     Shifts#assign}; {@code UNIT_MISSING} when there is no unit yet
   */
  void assign(
      Person by,
      PersonId person,
      ShiftKindId kind,
      LocalDate day,
      @Nullable UnitId unit,
      @Nullable PlanSeat instead);

  /** Takes somebody out of shifts; not there is fine. */
  void clear(Person by, PersonId person, Collection<ShiftId> shifts);

  /**
   * Copies who is in the team's shifts on some days to as many days from {@code to} on; shifts keep
   * their times on the wall, also across a change of the clock. Nobody is taken out for it.
   */
  PlanCopied copy(Person by, TeamId team, LocalDate from, int days, LocalDate to);

  /**
   * Undoes the last of one's own steps of the last twelve hours that is not undone.
   *
   * @return how many places it changed back
   * @throws org.fieldops.kernel.Refusal {@code UNDO_NOTHING}; {@code PLAN_CHANGED_SINCE} when
   *     somebody else changed the same since; facts: the person, the shift
   */
  int undo(Person by);

  /**
   * Publishes what differs from what was published, shift by shift in the order of time. Again is
   * harmless; what failed half way goes on where it stopped.
   *
   * @return how many shifts were published
   */
  int publish(Person by, TeamId team, LocalDate from, int days);

  /**
   * Keeps why a conflict is allowed.
   *
   * @param conflict its key, in this plan
   * @throws org.fieldops.kernel.Refusal {@code REASON_MISSING}; {@code NOT_FOUND} when it is not
   *     there any more
   */
  void allow(Person by, TeamId team, LocalDate from, int days, String conflict, String reason);

  /**
   * Somebody is not there, from a day until another, both included; again with the same id is
   * harmless.
   */
  void absent(
      Person by, UUID id, PersonId person, AbsenceKind kind, LocalDate from, LocalDate until);

  /** Ends an absence; ended already is fine. */
  void present(Person by, UUID absence);
}
