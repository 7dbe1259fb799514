package org.fieldops.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;

/** Who is on call at a moment, for everything that escalates. */
public interface OnCall {

  /**
   * Who holds the places then, in the order of the chain; places that nobody holds are left out.
   */
  List<OnCallSpan> chain(RosterId roster, Instant at);

  /**
   * Whom a step to this place has to ask at that moment: whoever holds it, and those on places
   * before it who were not asked yet, as they took one over meanwhile. When all of them were asked,
   * or nobody holds these places, the next in the chain who was not. Nobody when there is none.
   *
   * @param asked who was asked by such steps before
   */
  List<PersonId> next(OnCallPlace place, Collection<PersonId> asked, Instant at);

  Optional<Roster> roster(RosterId id);

  /**
   * The roster by which somebody is helped: of the team whose duty they were on at that moment,
   * else of the team that they belong to. Of several the first, by name, with somebody on call now.
   */
  Optional<Roster> rosterFor(PersonId person, Instant moment, Instant now);

  /** All rosters, by team and name; at most 200. */
  List<Roster> all();

  /** Those of a team, by name. */
  List<Roster> of(TeamId team);
}
