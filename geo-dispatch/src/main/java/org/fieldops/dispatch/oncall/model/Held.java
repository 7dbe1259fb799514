package org.fieldops.dispatch.oncall.model;

import java.time.Instant;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.jspecify.annotations.Nullable;

/**
 * A place of a roster held by somebody for a time, as kept.
 *
 * @param takenFrom the one that it took the place of, null when it was planned so
 * @param takenAt when its person said so; null likewise
 * @param takenFromPerson whose that was; null likewise
 */
public record Held(
    OnCallId id,
    RosterId roster,
    int place,
    PersonId person,
    Instant from,
    Instant until,
    @Nullable OnCallId takenFrom,
    @Nullable Instant takenAt,
    @Nullable PersonId takenFromPerson) {

  /** Planned at the desk. */
  public static Held planned(
      OnCallId id, RosterId roster, int place, PersonId person, Instant from, Instant until) {
    return new Held(id, roster, place, person, from, until, null, null, null);
  }

  /**
   * Somebody else from that moment on, until its end.
   *
   * @param until its end as it was before
   */
  public Held taken(OnCallId by, PersonId taker, Instant at, Instant end) {
    return new Held(by, roster, place, taker, at, end, id, at, person);
  }
}
