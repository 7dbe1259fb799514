package org.fieldops.kernel;

import java.util.UUID;

/** Names a person who signs in; the realm's subject. */
public record PersonId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static PersonId of(String text) {
    return new PersonId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
