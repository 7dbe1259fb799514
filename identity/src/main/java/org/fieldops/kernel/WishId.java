package org.fieldops.kernel;

import java.util.UUID;

/** Names a wish for the plan. */
public record WishId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static WishId of(String text) {
    return new WishId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
