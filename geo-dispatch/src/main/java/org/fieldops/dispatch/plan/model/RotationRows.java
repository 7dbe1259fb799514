package org.fieldops.dispatch.plan.model;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.Rotation;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.TeamId;

/** Where patterns of teams are kept. */
public interface RotationRows {

  /** By name. */
  List<Rotation> of(TeamId team, int limit);

  /** In place of one of that name. */
  void keep(TeamId team, Rotation rotation, PersonId by, Instant now);

  void forget(TeamId team, String name);
}
