package org.fieldops.dispatch.watch.model;

import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WatchId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who goes to work alone.
 *
 * @param unit of the duty of that moment, null when on none; {@code unitName} likewise
 * @param minutes until the next check-in, 1 to 240
 * @param warnMinutes 0 to 30, and less than {@code minutes}
 * @param graceMinutes 0 to 30
 */
public record NewWatch(
    WatchId id,
    Person person,
    @Nullable UnitId unit,
    @Nullable String unitName,
    String purpose,
    int minutes,
    int warnMinutes,
    int graceMinutes,
    boolean drill,
    Moment written) {}
