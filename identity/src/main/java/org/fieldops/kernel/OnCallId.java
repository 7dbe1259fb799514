package org.fieldops.kernel;

import java.util.UUID;

/** Names a span of time in which somebody holds a place of an on-call roster. */
public record OnCallId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static OnCallId of(String text) {
    return new OnCallId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
