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
   * True when operations of this kind that arrive together may be carried out in one transaction,
   * of several people and of other kinds: when they take milliseconds, do nothing outside of the
   * database, and do not mind that a fault of one rolls all back, to be done once more each by
   * itself. What somebody's help depends on never waits for others.
   */
  default boolean mayShareACommit(String kind) {
    return false;
  }

  /**
   * What it locks until the commit, "" for nothing. Those that share a commit are carried out in
   * the order of these texts, and among the same in the device's, so that no two transactions wait
   * for each other.
   */
  default String locks(Operation operation) {
    return "";
  }

  /**
   * Carries it out, first checking that this person may.
   *
   * @return the result for the device
   * @throws Refusal when it is not done, for good
   */
  JsonObject handle(Person by, Operation operation);
}
