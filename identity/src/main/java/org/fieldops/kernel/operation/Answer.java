package org.fieldops.kernel.operation;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** What became of an operation. */
public sealed interface Answer {

  OperationId id();

  /** Done now, durable. */
  record Accepted(OperationId id, Instant receivedAt, JsonObject result) implements Answer {}

  /** Was done before; the first answer again. */
  record Duplicate(OperationId id, Instant receivedAt, JsonObject result) implements Answer {}

  /** Not done, for good. */
  record Refused(OperationId id, Problem problem, List<String> facts) implements Answer {

    public static Refused of(OperationId id, Refusal refusal) {
      return new Refused(
          id, refusal.problem(), refusal.facts().stream().map(String::valueOf).toList());
    }
  }
}
