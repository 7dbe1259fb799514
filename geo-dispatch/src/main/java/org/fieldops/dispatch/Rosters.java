package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;

/**
 * Planning who is on call. A place is held by one person at a time; who takes it over holds it from
 * then until its end. What has begun is never deleted, so that it stays known who was on call. All
 * but {@link #of} need the role dispatcher or supervisor.
 */
public interface Rosters {

  /** How many days a calendar shows at most. */
  int MOST_DAYS = 42;

  /** All rosters that have not ended, by team and name; at most 200. */
  List<Roster> all(Person by);

  /**
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}
   */
  Roster one(Person by, RosterId id);

  /** All teams, in the house's order. */
  List<Team> teams(Person by);

  /**
   * Makes a roster; the same id again is the same one.
   *
   * @param name 1 to 60 characters
   * @param places 1 to 5
   * @throws org.fieldops.kernel.Refusal {@code ROSTER_EXISTS} when the team has one of this name
   */
  Roster make(Person by, RosterId id, TeamId team, String name, int places);

  /**
   * Calls it something else.
   *
   * @param name 1 to 60 characters
   * @throws org.fieldops.kernel.Refusal {@code ROSTER_EXISTS} when the team has one of this name;
   *     {@code NOT_FOUND} also when it has ended
   */
  void rename(Person by, RosterId id, String name);

  /**
   * Ends it: nobody is asked by it any more, what is planned is taken out, what runs ends now, and
   * it stays known who was on call. Ended already is fine.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}
   */
  void end(Person by, RosterId id);

  /** Who holds which place between two moments, by begin; at most 42 days and 2,000 spans. */
  List<OnCallSpan> calendar(Person by, RosterId roster, Instant from, Instant until);

  /**
   * Puts somebody on a place; the same id again is the same entry.
   *
   * @param until in the future, at most a year after {@code from}
   * @throws org.fieldops.kernel.Refusal {@code ONCALL_SPAN}; {@code ONCALL_HELD} when somebody
   *     holds it then (facts: the name, when); {@code ONCALL_TWICE} when this person is on another
   *     place then (facts: the name, the place); {@code NOT_FOUND}, also of a roster that has ended
   */
  OnCallSpan plan(
      Person by, OnCallId id, OnCallPlace place, PersonId person, Instant from, Instant until);

  /** Takes an entry out: what has begun ends now. Taken out already is fine. */
  void clear(Person by, OnCallId id);

  /**
   * Somebody takes a place over, now and until its end, because the desk says so.
   *
   * @throws org.fieldops.kernel.Refusal {@code ONCALL_OVER} when it is not held now, {@code
   *     ONCALL_TAKEN} when another one took it over (facts: the name, the time)
   */
  OnCallSpan take(Person by, OnCallId id, PersonId person);

  /**
   * What is known of whether people can be reached: those of the roster who are on call now or in
   * the next four weeks, by name; at most 200.
   */
  List<OnCallReach> reach(Person by, RosterId roster);

  /**
   * What concerns somebody: their own times of the next four weeks, and who holds the places of the
   * rosters that they are in now and in the next twelve hours; by begin, at most 100.
   */
  List<OnCallSpan> of(Person person);
}
