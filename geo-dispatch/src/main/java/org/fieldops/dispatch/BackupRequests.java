package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.UnitId;

/**
 * Calls for help, as dispatchers handle them. What officers do to them arrives as operations and
 * ends in the same use cases.
 */
public interface BackupRequests {

  /** Not closed, urgent first, then oldest first; role dispatcher. At most 200. */
  List<BackupView> open(Person by);

  BackupView request(Person by, BackupId id);

  /** Units with a fresh position, nearest first, the asking unit left out; at most 20. */
  List<NearUnit> nearest(Person by, BackupId id);

  /** Alerts one more unit. Already asked is fine. */
  BackupView ask(Person by, BackupId id, UnitId unit);

  /**
   * Accepts for a unit, on its behalf; the first accept wins.
   *
   * @throws org.fieldops.kernel.Refusal {@code BACKUP_TAKEN}; fact: the name of the unit that has
   *     it
   */
  BackupView accept(Person by, BackupId id, UnitId unit);

  BackupView arrived(Person by, BackupId id);

  /** Closes it with a note of 1 to 1,000 characters; again is harmless. */
  BackupView close(Person by, BackupId id, String note);
}
