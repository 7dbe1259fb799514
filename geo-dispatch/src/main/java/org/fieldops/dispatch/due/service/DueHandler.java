package org.fieldops.dispatch.due.service;

import java.util.UUID;
import org.fieldops.dispatch.due.model.Due;

/**
 * Carries out the deadlines of one kind. Both calls come in one transaction. What was due while the
 * server was away comes late, and once.
 */
public interface DueHandler {

  /** No two handlers share one. */
  String kind();

  /**
   * Locks what the deadline is about, as everybody does who changes it: the subject comes before
   * its row in the list, so that nobody waits for somebody who waits for them.
   */
  void lock(UUID subject);

  /** Does the step, and sets the next one if there is one. What it throws undoes all of it. */
  void carryOut(Due due);
}
