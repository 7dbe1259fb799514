package org.fieldops.kernel;

import java.util.UUID;

/** Names a group of people. */
public record GroupId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static GroupId of(String text) {
    return new GroupId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
