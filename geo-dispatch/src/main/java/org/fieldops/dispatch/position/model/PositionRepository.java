package org.fieldops.dispatch.position.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.Fix;
import org.fieldops.kernel.UnitId;

/** Where the newest position of each unit is kept; there is no history. */
public interface PositionRepository {

  /** Keeps the fix unless a newer one is there. Says whether it is the newest now. */
  boolean keep(UnitId unit, Fix fix, Instant receivedAt);

  Optional<Fix> of(UnitId unit);

  /** The fix of each of these units that has one. */
  Map<UnitId, Fix> of(Collection<UnitId> units);

  /** The fix of every unit that has one; at most 20,000. */
  Map<UnitId, Fix> all();

  /** Erases what was measured before the moment. Says how many rows. */
  int eraseBefore(Instant moment);
}
