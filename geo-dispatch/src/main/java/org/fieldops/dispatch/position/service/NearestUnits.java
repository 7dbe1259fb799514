package org.fieldops.dispatch.position.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.UnitId;

/**
 * Ranks units by straight distance to a place. A unit whose position is stale is left out: nobody
 * should wait for somebody who was near an hour ago.
 */
public final class NearestUnits {

  /** A position older than this says nothing any more. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  /** A brisk walk. */
  private static final double METRES_PER_SECOND = 1.4;

  /** How much longer streets are than the straight line, in a town of blocks. */
  private static final double DETOUR = 1.3;

  private static final int SECONDS = 60;

  private NearestUnits() {}

  /**
   * The candidates that have a fresh fix, nearest first; equally near ones by name.
   *
   * @param candidates names of the units in question
   */
  public static List<NearUnit> ranked(
      GeoPoint to, Map<UnitId, String> candidates, Map<UnitId, Fix> fixes, Instant now) {
    Instant oldest = now.minus(FRESH);
    return fixes.entrySet().stream()
        .filter(fix -> !fix.getValue().at().isBefore(oldest))
        .flatMap(fix ->
            Optional.ofNullable(candidates.get(fix.getKey()))
                .map(name -> near(fix.getKey(), name, to, fix.getValue()))
                .stream())
        .sorted(Comparator.comparingInt(NearUnit::metres).thenComparing(NearUnit::unitName))
        .toList();
  }

  private static NearUnit near(UnitId unit, String name, GeoPoint to, Fix fix) {
    int metres = (int) Math.round(fix.point().metresTo(to));
    return new NearUnit(unit, name, metres, minutes(metres));
  }

  /** Minutes on foot, at least 1. */
  static int minutes(int metres) {
    return (int) Math.max(1, Math.ceil(metres * DETOUR / METRES_PER_SECOND / SECONDS));
  }
}
