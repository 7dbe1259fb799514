package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;

/**
 * What weeks are planned with: teams, their kinds of shifts, what people can do. Dispatchers only.
 */
public interface Staffing {

  /** The kinds that a team works now, in its order. */
  List<ShiftKind> kinds(Person by, TeamId team);

  /**
   * Makes a team; again with the same id changes its name.
   *
   * @throws org.fieldops.kernel.Refusal {@code TEAM_EXISTS} when another team has the name
   */
  void keep(Person by, Team team);

  /**
   * Makes a kind of shift at the end of its team, or changes it; shifts that were made keep their
   * times. Code and team stay what they were.
   *
   * @throws org.fieldops.kernel.Refusal {@code LETTER_TAKEN} when another kind of the team has the
   *     letter; fact: its name. {@code MALFORMED} with the field that cannot be so
   */
  void keep(Person by, ShiftKind kind);

  /** The kind is worked no longer; shifts of it stay. Ended already is fine. */
  void end(Person by, ShiftKindId kind);

  /**
   * Reads a file and changes nothing: CSV with a head; the columns {@code person} (what they sign
   * in with) and {@code qualifications} (separated by commas), and if they are there {@code team}
   * and {@code hours} a week; or the same in German.
   *
   * @throws org.fieldops.kernel.Refusal {@code PEOPLE_FILE} when it is no such file at all
   */
  PeopleFile preview(Person by, byte[] file);

  /**
   * Takes over what is right in a file; again is harmless.
   *
   * @return how many people it was
   */
  int take(Person by, byte[] file);
}
