package org.fieldops.dispatch.unit.service;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.Fix;
import org.fieldops.kernel.UnitId;

/** Where the units were last; brought by the feature that takes positions. */
public interface LastFixes {

  /** The newest fix of each unit that has one. */
  Map<UnitId, Fix> all();

  /** The newest fix of each of these units that has one. */
  Map<UnitId, Fix> of(Collection<UnitId> units);

  /** The newest fix of one unit. */
  Optional<Fix> of(UnitId unit);
}
