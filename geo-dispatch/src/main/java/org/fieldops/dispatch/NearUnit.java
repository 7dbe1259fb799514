package org.fieldops.dispatch;

import org.fieldops.kernel.UnitId;

/**
 * A unit and how far it is from a request.
 *
 * @param metres straight distance; -1 when not known, then {@code minutes} too
 * @param minutes on foot at 1.4 m/s with a detour factor of 1.3, at least 1
 */
public record NearUnit(UnitId unit, String unitName, int metres, int minutes) {}
