package org.fieldops.dispatch.unit.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.kernel.UnitId;

/** Where units are kept. */
public interface UnitRepository {

  /** Every unit, by name; at most 20,000, far more than any service has. */
  List<Unit> all();

  /** These units; those that are not there are left out. */
  Map<UnitId, Unit> byIds(Collection<UnitId> ids);

  Optional<Unit> byId(UnitId id);

  /** With its row locked until the transaction ends. */
  Optional<Unit> locked(UnitId id);

  /**
   * Keeps a new unit, unless one of that name is there.
   *
   * @return whether it was kept
   */
  boolean addIfAbsent(Unit unit);

  /** Writes what has changed so far, before the feed's lock is taken. */
  void flush();
}
