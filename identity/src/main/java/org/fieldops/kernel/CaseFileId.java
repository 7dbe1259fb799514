package org.fieldops.kernel;

import java.util.UUID;

/** Names a case file. */
public record CaseFileId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static CaseFileId of(String text) {
    return new CaseFileId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
