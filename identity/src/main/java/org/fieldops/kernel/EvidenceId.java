package org.fieldops.kernel;

import java.util.UUID;

/** Names a piece of evidence, made on the device. */
public record EvidenceId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static EvidenceId of(String text) {
    return new EvidenceId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
