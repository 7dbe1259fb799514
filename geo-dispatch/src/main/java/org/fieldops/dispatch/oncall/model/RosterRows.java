package org.fieldops.dispatch.oncall.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;

/** Where rosters are kept. Whoever changes who holds a place holds the roster's lock. */
public interface RosterRows {

  /** A roster without its team's name. */
  record Row(RosterId id, TeamId team, String name, int places) {}

  /** Keeps it, unless its id or the team's name is there. */
  void add(Row roster);

  /** Also one that has ended. */
  Optional<Row> byId(RosterId id);

  /** If it has not ended. */
  Optional<Row> open(RosterId id);

  /** False when its team has another one of this name. */
  boolean rename(RosterId id, String name);

  /** Nobody is asked by it from then on. */
  void end(RosterId id, Instant at);

  /** All that have not ended, by name. */
  List<Row> all(int most);

  /** The team whose duty somebody was on then, else the one they belong to, else the first. */
  Optional<TeamId> teamOf(PersonId person, Instant moment);

  /** Until the transaction ends nobody else changes who holds its places. */
  void lock(RosterId id);

  /** One entry that counts, or counted once. */
  Optional<Held> held(OnCallId id);

  /** Whether it was ever in force. */
  boolean counts(OnCallId id);

  /** The entry that took the place of this one. */
  Optional<Held> successor(OnCallId id);

  void add(Held held);

  /** It ends then; when that is no later than its begin it never counted. */
  void end(OnCallId id, Instant at);

  /** It never counted; what took its place took that of the other one. */
  void replace(OnCallId id, OnCallId by);

  /** Those of a roster that overlap a time, by begin and place. */
  List<Held> between(RosterId roster, Instant from, Instant until, int most);

  /** What of it ends after a moment, whenever it begins. */
  List<Held> notOver(RosterId roster, Instant at);

  /** Who is in a roster within a time. */
  List<PersonId> people(RosterId roster, Instant from, Instant until, int most);

  /**
   * Somebody's own of a time, and those of the rosters that they are in which hold between now and
   * soon.
   *
   * @param since from when their own ones are wanted
   * @param horizon until when
   */
  List<Held> concerning(
      PersonId person, Instant since, Instant horizon, Instant now, Instant soon, int most);
}
