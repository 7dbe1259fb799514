package org.fieldops.dispatch.swap.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.Swap.State;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.SwapId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Where offers of duties are kept. */
public interface SwapRows {

  /** An offer with its shift, nobody's name filled in. */
  record Row(
      SwapId id,
      PersonId giver,
      State state,
      @Nullable PersonId taker,
      ShiftId shift,
      String shiftName,
      ShiftKindId kind,
      TeamId team,
      LocalDate day,
      Instant from,
      Instant until) {}

  /** Keeps an offer, unless its id is there or the giver offers this shift already. */
  void add(SwapId id, ShiftId shift, PersonId giver, Instant now);

  Optional<Row> byId(SwapId id);

  /** With its row locked until the transaction ends. */
  Optional<Row> locked(SwapId id);

  void change(SwapId id, State state, @Nullable PersonId taker, @Nullable PersonId by, Instant now);

  /** Those that somebody gives or takes and that changed since, or are not over. */
  List<Row> of(PersonId person, Instant since, int limit);

  /** Those of a team that nobody has taken and that begin after now. */
  List<Row> open(TeamId team, Instant now, int limit);

  List<Row> taken(int limit);

  /** Who is published in a shift within that time. */
  Set<PersonId> busy(Instant from, Instant until);

  /** A duty of somebody: on which unit, and when it begins. */
  record Held(UnitId unit, Instant from) {}

  /** What is published for somebody in a shift now. */
  Optional<Held> held(ShiftId shift, PersonId person);

  /** Those who belong to a team by name; of others the first is theirs. */
  Set<PersonId> members(TeamId team);

  /** The team somebody belongs to by name. */
  Optional<TeamId> teamOf(PersonId person);

  /** Those who belong to any team by name. */
  Set<PersonId> inTeams();
}
