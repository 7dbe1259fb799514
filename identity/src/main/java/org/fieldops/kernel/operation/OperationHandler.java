package org.fieldops.kernel.operation;

import jakarta.json.JsonObject;
import java.util.Set;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Refusal;

/** Carries out operations of some kinds, inside the transaction that the ledger opened. */
public interface OperationHandler {

  /** The kinds it carries out; no two handlers share one. */
  Set<String> kinds();

  /**
   * Carries it out, first checking that this person may.
   *
   * @return the result for the device
   * @throws Refusal when it is not done, for good
   */
  JsonObject handle(Person by, Operation operation);
}
