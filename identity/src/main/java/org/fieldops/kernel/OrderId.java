package org.fieldops.kernel;

import java.util.UUID;

/** Names an order; the id of the operation that gave it. */
public record OrderId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static OrderId of(String text) {
    return new OrderId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
