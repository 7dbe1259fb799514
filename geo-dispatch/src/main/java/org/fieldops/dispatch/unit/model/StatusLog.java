package org.fieldops.dispatch.unit.model;

import java.time.Instant;
import java.util.UUID;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/** Keeps what was said of units, also what came too late to count. Only ever added to. */
public interface StatusLog {

  /**
   * Somebody said how it stands with a unit.
   *
   * @param id the operation's, or a new one for what was set at a desk
   * @param taken whether it became the present status
   */
  record Entry(
      UUID id,
      UnitId unit,
      PersonId person,
      String code,
      Moment moment,
      Instant receivedAt,
      boolean taken) {}

  void add(Entry entry);
}
