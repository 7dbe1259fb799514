package org.fieldops.dispatch;

import org.fieldops.kernel.UnitId;

/**
 * A CDI event, fired inside the transaction, to be observed {@code AFTER_SUCCESS}: a unit has a
 * newer position. Live only, never in the feed.
 */
public record UnitMoved(UnitId unit, Fix fix) {}
