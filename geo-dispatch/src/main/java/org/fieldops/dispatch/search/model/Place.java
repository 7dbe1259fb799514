package org.fieldops.dispatch.search.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** A place in the order of what was received. */
public record Place(Instant receivedAt, OperationId message) {

  private static final String BETWEEN = "_";

  /** Reads what {@link #text} wrote. */
  public static Place of(String text) {
    String[] parts = text.split(BETWEEN, -1);
    try {
      if (parts.length == 2) {
        Instant at =
            Instant.EPOCH.plus(Long.parseLong(parts[0]) & Long.MAX_VALUE, ChronoUnit.MICROS);
        return new Place(at, OperationId.of(parts[1]));
      }
    } catch (NumberFormatException e) {
      throw new Refusal(Problem.MALFORMED, "before");
    }
    throw new Refusal(Problem.MALFORMED, "before");
  }

  public String text() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt) + BETWEEN + message;
  }
}
