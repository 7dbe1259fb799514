package org.fieldops.identity;

import org.fieldops.kernel.Person;

/** The trail of acts that somebody may have to answer for. Append only. */
public interface AuditTrail {

  /**
   * Records within the caller's transaction.
   *
   * @param act past tense, for example {@code shift.published}
   * @param subject the id of what it was done to
   */
  void record(Person by, String act, String subject, String detail);
}
