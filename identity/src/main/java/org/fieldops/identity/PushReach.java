package org.fieldops.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.fieldops.kernel.PersonId;

/** Whom a push reaches, for whoever has to know why somebody does not answer. */
public interface PushReach {

  /** Failed tries one after another from which on a browser counts as not reached. */
  int MANY_FAILURES = 10;

  /**
   * Those of these people of whom no browser can be woken, each with when the last one was lost;
   * nothing when there never was one, or its person signed it out.
   */
  Map<PersonId, Optional<Instant>> unreached(Collection<PersonId> people);
}
