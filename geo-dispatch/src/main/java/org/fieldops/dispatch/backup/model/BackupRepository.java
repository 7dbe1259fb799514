package org.fieldops.dispatch.backup.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.BackupId;

/** Where calls for help are kept. */
public interface BackupRepository {

  void add(BackupRequest request);

  Optional<BackupRequest> byId(BackupId id);

  /** With its row locked until the transaction ends, as it is now. */
  Optional<BackupRequest> locked(BackupId id);

  /** Not closed, urgent first, then oldest first; at most 200. */
  List<BackupRequest> open();

  /** Open ones that nobody accepted in time; at most 50. */
  List<BackupId> due(Instant now);

  /** Writes what has changed so far, before the feed's lock is taken. */
  void flush();
}
