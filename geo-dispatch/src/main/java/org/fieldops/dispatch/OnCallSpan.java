package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds a place of a roster for a time.
 *
 * @param place from 1
 * @param until when it ends; when somebody takes it over, that moment
 * @param takeover from whom it was taken over, null when it was planned so
 */
public record OnCallSpan(
    OnCallId id,
    Roster roster,
    int place,
    PersonId person,
    String personName,
    Instant from,
    Instant until,
    @Nullable Takeover takeover) {

  /**
   * @param from whose place it was
   * @param at when it was taken over, by the word of who took it
   */
  public record Takeover(PersonId from, String fromName, Instant at) {}

  /** Whether its person holds the place at that moment. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
