package org.fieldops.kernel;

import java.util.UUID;

/** Names a document of the office for the field, in all its versions; made by who sends it. */
public record DocumentId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static DocumentId of(String text) {
    return new DocumentId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
