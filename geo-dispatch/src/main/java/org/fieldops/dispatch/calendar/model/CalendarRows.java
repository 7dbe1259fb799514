package org.fieldops.dispatch.calendar.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.CalendarAddresses.Entry;
import org.fieldops.kernel.PersonId;

/** Where addresses of calendars are kept. */
public interface CalendarRows {

  Optional<Instant> since(PersonId person);

  /** In place of the one before. */
  void put(PersonId person, byte[] hash, Instant now);

  void remove(PersonId person);

  Optional<PersonId> whose(byte[] hash);

  /** What is published for somebody now, ending after one moment and beginning before the other. */
  List<Entry> duties(PersonId person, Instant endingAfter, Instant beginningBefore, int limit);
}
