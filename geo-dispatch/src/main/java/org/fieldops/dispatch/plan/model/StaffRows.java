package org.fieldops.dispatch.plan.model;

import java.time.Instant;
import java.util.Optional;
import org.fieldops.dispatch.PeopleFile;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.kernel.ShiftKindId;

/** Where teams, kinds of shifts and what people can do are changed. */
public interface StaffRows {

  /**
   * Keeps a team.
   *
   * @return false when another one has its name
   */
  boolean keep(Team team);

  /** The kind of this team, not ended, that has the letter. */
  Optional<ShiftKind> byLetter(ShiftKind wanted);

  /** Keeps a kind as it is to be from now on; a new one comes last. */
  void keep(ShiftKind kind);

  void end(ShiftKindId kind, Instant now);

  /** What a line says of its person is so from now on. */
  void keep(PeopleFile.Line line, int usualWeekMinutes);
}
