package org.fieldops.kernel;

import java.util.UUID;

/** Names a shift. */
public record ShiftId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static ShiftId of(String text) {
    return new ShiftId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
