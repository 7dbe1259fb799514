package org.fieldops.kernel;

import java.util.UUID;

/** Names somebody's lone work; the id of the operation that began it. */
public record WatchId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static WatchId of(String text) {
    return new WatchId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
