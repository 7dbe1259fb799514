package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A measured position.
 *
 * @param at when it was measured, by the device, put right by our clock
 * @param accuracy radius in metres that holds the true place with 68 % probability (W3C
 *     Geolocation)
 * @param speed metres per second, null when not known
 * @param heading degrees clockwise from north, null when not known or standing
 */
public record Fix(
    Instant at, GeoPoint point, double accuracy, @Nullable Double speed, @Nullable Double heading) {

  /** The same, measured at another moment. */
  public Fix measured(Instant moment) {
    return new Fix(moment, point, accuracy, speed, heading);
  }
}
