package org.fieldops.kernel.operation;

import org.fieldops.kernel.Person;

/** The door to the ledger of operations. */
public interface Operations {

  /**
   * Carries an operation out in a transaction of its own, or gives the first answer again.
   *
   * @throws org.fieldops.kernel.Refusal {@code STORE_AWAY} when the database cannot be asked or is
   *     too busy; then nothing is known to be done and the operation is to be repeated as it is
   */
  Answer perform(Person by, Operation operation);
}
