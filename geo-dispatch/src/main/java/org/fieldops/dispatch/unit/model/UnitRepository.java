package org.fieldops.dispatch.unit.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.UnitId;

/** Where units are kept. */
public interface UnitRepository {

  /** By name, at most 500. */
  List<Unit> all();

  Optional<Unit> byId(UnitId id);

  /** These, however many there are. */
  List<Unit> byIds(Collection<UnitId> ids);

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
