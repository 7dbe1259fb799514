package org.fieldops.kernel;

import java.util.UUID;

/** Names the set of channels of an election. */
public record ElectionId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static ElectionId of(String text) {
    return new ElectionId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
