package org.fieldops.kernel;

import java.util.UUID;

/** Names a change of a published duty. */
public record DutyChangeId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static DutyChangeId of(String text) {
    return new DutyChangeId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
