package org.fieldops.kernel;

import java.util.UUID;

/** Names an on-call roster. */
public record RosterId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static RosterId of(String text) {
    return new RosterId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
