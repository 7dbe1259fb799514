package org.fieldops.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.TeamId;

/** Patterns by which a team works, kept under a name and planned for many at once. Dispatchers. */
public interface Rotations {

  /**
   * People who work a pattern.
   *
   * @param people the first begins with the pattern's first day
   * @param apart by so many days each begins later in the pattern than the one before; 0 to 56
   * @param days 1 to {@link Plans#MOST_DAYS}
   */
  record Planned(Rotation rotation, List<PersonId> people, int apart, LocalDate from, int days) {}

  /**
   * What planning did.
   *
   * @param absent how many places were left free for somebody's absence
   */
  record Done(PlanCopied placed, int absent) {}

  /** Those kept for a team, by name; at most 50. */
  List<Rotation> of(Person by, TeamId team);

  /**
   * Keeps a pattern under its name, in place of one that has it.
   *
   * @throws org.fieldops.kernel.Refusal {@code ROTATIONS_FULL}; {@code MALFORMED} with the field
   *     that cannot be so
   */
  void keep(Person by, TeamId team, Rotation rotation);

  /** It is there no longer; not there is fine. */
  void forget(Person by, TeamId team, String name);

  /**
   * Puts people into the team's shifts as one step that can be undone. Nobody is taken out for it;
   * days on which somebody is absent stay free, and who is in another shift then is left out.
   *
   * @throws org.fieldops.kernel.Refusal {@code PLAN_TOO_WIDE} for more than 10,000 places; {@code
   *     NOT_FOUND} for a kind that the team does not work or a person who is not in its plan
   */
  Done plan(Person by, TeamId team, Planned wanted);
}
