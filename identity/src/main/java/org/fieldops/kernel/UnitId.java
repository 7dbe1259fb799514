package org.fieldops.kernel;

import java.util.UUID;

/** Names a unit. */
public record UnitId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static UnitId of(String text) {
    return new UnitId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
