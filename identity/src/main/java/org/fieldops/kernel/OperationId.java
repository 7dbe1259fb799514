package org.fieldops.kernel;

import java.util.UUID;

/** Names an operation, a UUIDv7 made on the device. */
public record OperationId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static OperationId of(String text) {
    return new OperationId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
