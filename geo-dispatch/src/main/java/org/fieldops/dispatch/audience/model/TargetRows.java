package org.fieldops.dispatch.audience.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience.Kind;

/** Where it is found who belongs to a unit, a shift or a channel. */
public interface TargetRows {

  /** What it is called; empty when there is none, or it is over. */
  Optional<String> name(Kind kind, UUID id, Instant now);

  /**
   * Who belongs to it.
   *
   * @param since for a unit: from when on whoever was there belongs to it
   */
  Set<PersonId> people(Kind kind, UUID id, Instant since, Instant now, int most);

  boolean includes(PersonId person, Kind kind, UUID id, Instant since, Instant now);
}
