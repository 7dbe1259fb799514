package org.fieldops.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ShiftId;
import org.jspecify.annotations.Nullable;

/**
 * A shift as the dispatcher sees it.
 *
 * @param changed people were changed after it was published, and not published again
 * @param channel its channel, from the first publishing on
 */
public record ShiftView(
    ShiftId id,
    String name,
    LocalDate day,
    ShiftKind kind,
    Instant from,
    Instant until,
    boolean published,
    boolean changed,
    @Nullable ChannelId channel,
    List<Assignment> assignments) {}
