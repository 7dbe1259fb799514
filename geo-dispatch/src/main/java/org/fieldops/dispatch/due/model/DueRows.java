package org.fieldops.dispatch.due.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where the running deadlines are kept. */
public interface DueRows {

  /** Sets the subject's deadline of this kind, instead of one that it has. */
  void set(String kind, UUID subject, int step, Instant at);

  /** Nobody waits any more. */
  void clear(String kind, UUID subject);

  /** What is to be done by now, the oldest first. */
  List<Due> due(Set<String> kinds, Instant now, int most);

  /**
   * Takes it off the list within the running transaction; it is there again when that rolls back.
   * Whoever asks holds the subject's lock.
   *
   * @return false when it was done, changed or taken by somebody else meanwhile
   */
  boolean claim(Due due);

  /** It failed, and is tried again then. */
  void postpone(Due due, Instant until);
}
