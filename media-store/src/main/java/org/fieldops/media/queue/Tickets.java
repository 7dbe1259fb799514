package org.fieldops.media.queue;

import java.util.List;
import org.fieldops.media.UploadId;

/** Where tickets are kept, synced to disk with every write, without the database. */
public interface Tickets {

  /** Keeps it unless there is one for this upload already; durable on return. */
  void add(Ticket ticket);

  /**
   * Puts it in place of the one for this upload, unless that went home meanwhile; durable on
   * return.
   */
  void replace(Ticket ticket);

  void remove(UploadId id);

  /** All of them, the longest waiting first; from memory. */
  List<Ticket> all();
}
