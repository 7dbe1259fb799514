package org.fieldops.dispatch.backup.model;

import java.time.Duration;
import java.time.Instant;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who asks for backup said, and where they stood in the plan at that moment.
 *
 * @param unit the unit they were on, null when on none; {@code unitName} likewise
 * @param channel the channel of their shift, null when on none
 * @param place where they are, null when not known
 * @param requestedAt when they asked, by our clock
 * @param clockKnown false when the device's clock could not be believed
 * @param missed the check-in that did not come and for which it is asked; null for a call of their
 *     own
 */
public record NewBackupRequest(
    BackupId id,
    PersonId person,
    String personName,
    @Nullable UnitId unit,
    @Nullable String unitName,
    @Nullable ChannelId channel,
    boolean urgent,
    String note,
    @Nullable Place place,
    Instant requestedAt,
    Instant receivedAt,
    boolean clockKnown,
    @Nullable Missed missed) {

  /** A check-in that should have come by then. */
  public record Missed(WatchId watch, Instant due) {}

  /** A call of somebody's own. */
  public NewBackupRequest(
      BackupId id,
      PersonId person,
      String personName,
      @Nullable UnitId unit,
      @Nullable String unitName,
      @Nullable ChannelId channel,
      boolean urgent,
      String note,
      @Nullable Place place,
      Instant requestedAt,
      Instant receivedAt,
      boolean clockKnown) {
    this(
        id,
        person,
        personName,
        unit,
        unitName,
        channel,
        urgent,
        note,
        place,
        requestedAt,
        receivedAt,
        clockKnown,
        null);
  }

  /** Too long on its way to alert units: the situation may be over. Never without a clock. */
  boolean late(BackupRules rules) {
    Duration onItsWay = Duration.between(requestedAt, receivedAt);
    return clockKnown && onItsWay.compareTo(rules.lateAfter()) > 0;
  }
}
