package org.fieldops.dispatch.watch.model;

import java.time.Instant;
import org.fieldops.kernel.GeoPoint;

/**
 * Where somebody was when they checked in.
 *
 * @param accuracy in metres
 * @param at when it was measured, by our clock
 */
public record WatchPlace(GeoPoint point, double accuracy, Instant at) {}
