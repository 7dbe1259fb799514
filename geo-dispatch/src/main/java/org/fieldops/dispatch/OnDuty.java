package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was on duty at a moment, as it was published then.
 *
 * @param from when the shift begins; {@code until} likewise its end
 * @param channel the shift's
 * @param since from when on it held: an hour before the begin, or later for who was moved there
 */
public record OnDuty(
    ShiftId shift,
    String shiftName,
    Instant from,
    Instant until,
    UnitId unit,
    String unitName,
    @Nullable ChannelId channel,
    Instant since) {

  /** Half open: from inclusive, until exclusive. */
  public boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
