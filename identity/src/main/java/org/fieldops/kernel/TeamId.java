package org.fieldops.kernel;

import java.util.UUID;

/** Names a team that is planned by itself. */
public record TeamId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static TeamId of(String text) {
    return new TeamId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
