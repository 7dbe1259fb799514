package org.fieldops.kernel.operation;

import java.util.List;
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

  /**
   * Carries operations of one device out in their order, or gives their first answers again; those
   * whose kinds allow it share a transaction, also with what others sent at the same time.
   *
   * @return an answer for each, in the same order
   * @throws org.fieldops.kernel.Refusal as above; some of them may be done then
   */
  List<Answer> perform(Person by, List<Operation> operations);
}
