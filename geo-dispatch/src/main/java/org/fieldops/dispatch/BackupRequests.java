package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.UnitId;

/**
 * Backup requests, as dispatchers handle them and as a device begins with them. What officers do to
 * them arrives as operations and ends in the same use cases.
 */
public interface BackupRequests {

  /** Not closed, urgent first, then oldest first; role dispatcher. At most 200. */
  List<BackupView> open(Person by);

  /**
   * Every request that is not closed and that this person may see: their own, those that their unit
   * of now asked, was asked or accepted, those of the channels of their duty of now, and for
   * dispatchers all. Urgent first, then oldest first; at most 200. {@link BackupJson} gives the
   * wire's form.
   */
  List<BackupView> concerning(Person person);

  BackupView request(Person by, BackupId id);

  /**
   * Keeps that somebody at the desk has seen it, and tells the person who asked. The first one
   * counts, until the person asks again; a closed request stays as it is. Role dispatcher.
   */
  void seen(Person by, BackupId id);

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
