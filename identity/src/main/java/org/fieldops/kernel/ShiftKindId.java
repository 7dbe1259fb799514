package org.fieldops.kernel;

import java.util.UUID;

/** Names a kind of shift of a team. */
public record ShiftKindId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static ShiftKindId of(String text) {
    return new ShiftKindId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
