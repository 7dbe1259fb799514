package org.fieldops.kernel;

/**
 * A place on the earth, WGS 84, in degrees.
 *
 * @param lat latitude, -90 to 90
 * @param lon longitude, -180 to 180
 */
public record GeoPoint(double lat, double lon) {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public GeoPoint {
    if (!(lat >= -90 && lat <= 90) || !(lon >= -180 && lon <= 180)) {
      throw new Refusal(Problem.MALFORMED, "position");
    }
  }

  /** The great-circle distance in metres (haversine on the mean radius of IUGG). */
  public double metresTo(GeoPoint other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLon = Math.toRadians(other.lon - lon) / 2;
    double a =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
