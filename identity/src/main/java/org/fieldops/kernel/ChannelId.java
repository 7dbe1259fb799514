package org.fieldops.kernel;

import java.util.UUID;

/** Names a channel. */
public record ChannelId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static ChannelId of(String text) {
    return new ChannelId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
