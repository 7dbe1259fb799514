package org.fieldops.kernel;

import java.util.UUID;

/** Names a drill that measures who can be reached. */
public record DrillId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static DrillId of(String text) {
    return new DrillId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
