package org.fieldops.dispatch.position.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldops.kernel.GeoPoint;

/**
 * Which measured places are believed.
 *
 * @param area {@code fieldops.service-area}: where the service works, as {@code lat,lon,km}; far
 *     outside of it nobody is. Default: none, then every place on earth may be
 */
public record PlaceRules(Optional<Area> area) {

  /** Default of the demo: around Musterstadt. */
  public static final String DEMO_AREA = "48.1371,11.5754,100";

  private static final int PARTS = 3;
  private static final int METRES = 1000;
  private static final double NOWHERE = 1e-6;

  /** A circle. */
  public record Area(GeoPoint centre, double metres) {}

  /**
   * @throws IllegalArgumentException when a setting is there and is no area
   */
  public static PlaceRules of(Optional<String> setting) {
    return new PlaceRules(setting.map(PlaceRules::area));
  }

  /**
   * False for what phones say when they have no fix (0,0, or no accuracy) and for what lies outside
   * of the service area.
   *
   * @param accuracy in metres
   */
  public boolean believes(GeoPoint point, double accuracy) {
    boolean nullIsland = Math.abs(point.lat()) < NOWHERE && Math.abs(point.lon()) < NOWHERE;
    return !nullIsland
        && accuracy > 0
        && area.filter(circle -> circle.centre().metresTo(point) > circle.metres()).isEmpty();
  }

  private static Area area(String setting) {
    List<Double> parts =
        Stream.of(setting.split(",", -1)).map(String::strip).map(Double::valueOf).toList();
    if (parts.size() != PARTS || !(parts.getLast() > 0)) {
      throw new IllegalArgumentException("fieldops.service-area is lat,lon,km: " + setting);
    }
    return new Area(new GeoPoint(parts.get(0), parts.get(1)), parts.get(2) * METRES);
  }
}
