package org.fieldops.dispatch.backup.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Where backup requests are kept. However many are asked for, their alerts are one query. */
public interface BackupRepository {

  void add(BackupRequest request);

  Optional<BackupRequest> byId(BackupId id);

  /** With its row locked until the transaction ends, as it is now. */
  Optional<BackupRequest> locked(BackupId id);

  /** Until the transaction ends nobody else asks for this person. */
  void lockPerson(PersonId person);

  /** The person's request that is not closed, locked likewise. */
  Optional<BackupRequest> lockedOpenOf(PersonId person);

  /** Not closed, urgent first, then oldest first; at most 200. */
  List<BackupRequest> open();

  /**
   * Not closed and the person's own, asked by the unit or of it, or in the channel and not late;
   * urgent first, then oldest first; at most 200.
   */
  List<BackupRequest> open(PersonId person, @Nullable UnitId unit, @Nullable ChannelId channel);

  /** A closed request that still has a place. */
  record Ended(BackupId id, Instant receivedAt) {}

  /** Closed by the moment and still with a place, those received first first; at most 50. */
  List<Ended> endedWithPlace(Instant closedBy);

  /** Forgets the places of these requests. */
  void forgetPlaces(List<BackupId> ids);

  /** Writes what has changed so far, before the feed's lock is taken. */
  void flush();
}
