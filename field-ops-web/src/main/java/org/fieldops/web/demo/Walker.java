package org.fieldops.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fieldops.kernel.GeoPoint;

/** Somebody who walks along the streets and turns back only at a dead end. */
final class Walker {

  private final StreetMap streets;
  private final RandomGenerator chance;
  private GeoPoint behind;
  private GeoPoint ahead;
  private GeoPoint place;

  Walker(StreetMap streets, GeoPoint start, RandomGenerator chance) {
    this.streets = streets;
    this.chance = chance;
    this.behind = streets.nearest(start);
    this.place = behind;
    this.ahead = next(behind, behind);
  }

  GeoPoint place() {
    return place;
  }

  /** Goes on for some metres. */
  void walk(double metres) {
    double left = metres;
    double toCorner = place.metresTo(ahead);
    while (left >= toCorner) {
      left -= toCorner;
      GeoPoint corner = ahead;
      ahead = next(corner, behind);
      behind = corner;
      place = corner;
      toCorner = place.metresTo(ahead);
    }
    double part = left / toCorner;
    place =
        new GeoPoint(
            place.lat() + (ahead.lat() - place.lat()) * part,
            place.lon() + (ahead.lon() - place.lon()) * part);
  }

  /** The direction of walking, degrees clockwise from north. */
  double heading() {
    double east = (ahead.lon() - place.lon()) * Math.cos(Math.toRadians(place.lat()));
    double north = ahead.lat() - place.lat();
    return (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
  }

  private GeoPoint next(GeoPoint corner, GeoPoint cameFrom) {
    List<GeoPoint> ways = new ArrayList<>(streets.from(corner));
    if (ways.size() > 1) {
      ways.remove(cameFrom);
    }
    return ways.get(chance.nextInt(ways.size()));
  }
}
