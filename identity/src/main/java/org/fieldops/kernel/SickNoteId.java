package org.fieldops.kernel;

import java.util.UUID;

/** Names a sick note; the id of the operation that gave it. */
public record SickNoteId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static SickNoteId of(String text) {
    return new SickNoteId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
