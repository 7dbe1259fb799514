package org.fieldops.dispatch.backup.model;

import java.time.Duration;
import java.time.Instant;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who asks for backup said, and where they stood in the plan at that moment.
 *
 * @param unit the unit they were on, null when on none; {@code unitName} likewise
 * @param channel the channel of their shift, null when on none
 * @param place where they are, null when not known
 * @param requestedAt when they asked, by our clock
 * @param clockKnown false when the device's clock could not be believed
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
    boolean clockKnown) {

  /** Too long on its way to alert units: the situation may be over. Never without a clock. */
  boolean late(BackupRules rules) {
    Duration onItsWay = Duration.between(requestedAt, receivedAt);
    return clockKnown && onItsWay.compareTo(rules.lateAfter()) > 0;
  }
}
