package org.fieldops.kernel;

import java.util.UUID;

/** Names a duty that is offered to others. */
public record SwapId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static SwapId of(String text) {
    return new SwapId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
