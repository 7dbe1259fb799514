package org.fieldops.dispatch.backup.model;

import java.time.Duration;

/**
 * The rules of a backup request.
 *
 * @param lateAfter a request that took longer to arrive is late: it goes to the dispatcher, not to
 *     the units, for the situation may be over
 * @param answerWithin after this time without an accept further units are asked
 * @param unitsAtOnce how many units are asked in one round
 * @param rounds after so many rounds the dispatchers are told that nobody comes
 */
public record BackupRules(Duration lateAfter, Duration answerWithin, int unitsAtOnce, int rounds) {

  public static final BackupRules USUAL =
      new BackupRules(Duration.ofSeconds(120), Duration.ofSeconds(60), 3, 2);
}
