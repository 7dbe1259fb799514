package org.fieldops.dispatch.position.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldops.kernel.GeoPoint;

/**
 * Which measured places are believed.
 *
 * @param area where the service works; outside of it nobody is. None: every place on earth may be
 */
public record PlaceRules(Optional<Area> area) {

  public static final PlaceRules ANYWHERE = new PlaceRules(Optional.empty());

  /** The demo's: around Musterstadt. */
  public static final PlaceRules DEMO = within(Area.parse("48.1371,11.5754,100"));

  private static final double NOWHERE = 1e-6;

  /** A circle. */
  public record Area(GeoPoint centre, double metres) {

    private static final int PARTS = 3;
    private static final int METRES = 1000;

    /**
     * Reads {@code lat,lon,km}.
     *
     * @throws IllegalArgumentException when it is no area
     */
    public static Area parse(String text) {
      List<Double> parts =
          Stream.of(text.split(",", -1)).map(String::strip).map(Double::valueOf).toList();
      if (parts.size() != PARTS || !(parts.getLast() > 0)) {
        throw new IllegalArgumentException("an area is lat,lon,km: " + text);
      }
      return new Area(new GeoPoint(parts.get(0), parts.get(1)), parts.get(2) * METRES);
    }
  }

  public static PlaceRules within(Area area) {
    return new PlaceRules(Optional.of(area));
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
}
