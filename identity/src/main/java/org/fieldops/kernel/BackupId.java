package org.fieldops.kernel;

import java.util.UUID;

/** Names a backup request; the id of the operation that asked for it. */
public record BackupId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static BackupId of(String text) {
    return new BackupId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
