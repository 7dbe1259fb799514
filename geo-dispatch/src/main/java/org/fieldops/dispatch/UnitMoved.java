package org.fieldops.dispatch;

import org.fieldops.kernel.UnitId;

/** A CDI event, fired asynchronously: a unit has a newer position. Live only, never in the feed. */
public record UnitMoved(UnitId unit, Fix fix) {}
