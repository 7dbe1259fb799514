package org.fieldops.dispatch.incident.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/** Where it is kept which backup request has which channel. */
public interface IncidentRows {

  void add(BackupId request, ChannelId channel);

  /** Whether its channel was opened, and has not ended. */
  boolean isOpen(BackupId request);

  void end(BackupId request, Instant now);

  /** Requests that are not closed; at most 200. */
  List<BackupId> running();

  /** Requests closed before a moment whose channel has not ended; at most 200. */
  List<BackupId> toEnd(Instant closedBefore);

  /** Who is on duty on a unit at a moment. */
  Set<PersonId> crew(UnitId unit, Instant moment);
}
