package org.fieldops.kernel.operation.service;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;

/** Where the ledger's rows are kept. */
public interface LedgerRows {

  /** An operation as it is remembered. */
  record Line(
      OperationId id,
      PersonId person,
      String kind,
      ContentHash content,
      Instant receivedAt,
      boolean accepted,
      JsonObject answer) {}

  /**
   * Keeps a line unless its id is taken. Waits while another transaction is about to take it.
   *
   * @return false when the id is taken
   */
  boolean claim(Line line);

  /**
   * Keeps complete lines, in one statement.
   *
   * @return false when one of their ids is taken; then the transaction is to be rolled back
   */
  boolean keep(List<Line> lines);

  /** Puts the answer into a line claimed in this transaction. */
  void answer(OperationId id, JsonObject answer);

  Optional<Line> byId(OperationId id);
}
