package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A published shift as the person in it sees it.
 *
 * @param brief the kind of shift where there is little room
 * @param begun when the person began it by their own word; {@code ended} likewise, null while it
 *     goes on
 * @param status the unit's, a code of the status set, at this moment
 * @param crew names of all on the same unit, the person included
 * @param onDuty how many people the shift has
 */
public record Duty(
    ShiftId shift,
    String name,
    String brief,
    Instant from,
    Instant until,
    UnitId unit,
    String unitName,
    String status,
    Instant statusSince,
    List<String> crew,
    int onDuty,
    List<ChannelView> channels,
    @Nullable Instant begun,
    @Nullable Instant ended) {}

  /** Half open: from inclusive, until exclusive. */
