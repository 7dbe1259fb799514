package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;

/**
 * A published shift as the person in it sees it.
 *
 * @param status the unit's, a code of the status set, at this moment
 * @param crew names of all on the same unit, the person included
 * @param onDuty how many people the shift has
 */
public record Duty(
    ShiftId shift,
    String name,
    Instant from,
    Instant until,
    UnitId unit,
    String unitName,
    String status,
    Instant statusSince,
    List<String> crew,
    int onDuty,
    List<ChannelView> channels) {}

  /** Half open: from inclusive, until exclusive. */
