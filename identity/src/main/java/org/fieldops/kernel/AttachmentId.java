package org.fieldops.kernel;

import java.util.UUID;

/** Names a file said along with a message, made on the device. */
public record AttachmentId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static AttachmentId of(String text) {
    return new AttachmentId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
