package org.fieldops.dispatch.backup.model;

import java.time.Instant;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody calling for help said, and where they stood in the plan at that time.
 *
 * @param unit the unit they are on, null when on none; {@code unitName} likewise
 * @param channel the channel of their shift, null when on none
 * @param requestedAt by the device, put right by our clock
 */
public record Call(
    BackupId id,
    PersonId person,
    String personName,
    @Nullable UnitId unit,
    @Nullable String unitName,
    @Nullable ChannelId channel,
    boolean urgent,
    String note,
    @Nullable GeoPoint position,
    Instant requestedAt,
    Instant receivedAt) {}
