package org.fieldops.dispatch.position.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.UnitId;
import org.junit.jupiter.api.Test;

class NearestUnitsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final GeoPoint HERE = new GeoPoint(48.1371, 11.5754);

  private final UnitId near = new UnitId(Ids.next());
  private final UnitId far = new UnitId(Ids.next());
  private final UnitId other = new UnitId(Ids.next());

  @Test
  void unitsAreRankedByDistanceWithMinutesOnFoot() {
    List<NearUnit> ranked =
        NearestUnits.ranked(
            HERE,
            Map.of(near, "12/1", far, "12/2"),
            Map.of(far, fix(48.1571, 0), near, fix(48.1381, 0)),
            NOW);
    assertEquals(List.of("12/1", "12/2"), ranked.stream().map(NearUnit::unitName).toList());
    assertEquals(111, ranked.getFirst().metres());
    assertEquals(2, ranked.getFirst().minutes());
    assertEquals(35, ranked.getLast().minutes());
  }

  @Test
  void aUnitWhoseFixIsOlderThanFiveMinutesIsLeftOut() {
    List<NearUnit> ranked =
        NearestUnits.ranked(
            HERE,
            Map.of(near, "12/1", far, "12/2"),
            Map.of(near, fix(48.1371, 301), far, fix(48.1571, 300)),
            NOW);
    assertEquals(List.of(far), ranked.stream().map(NearUnit::unit).toList());
  }

  @Test
  void aUnitThatIsNoCandidateIsLeftOutHoweverNearItIs() {
    List<NearUnit> ranked =
        NearestUnits.ranked(
            HERE, Map.of(far, "12/2"), Map.of(near, fix(48.1371, 0), far, fix(48.2, 0)), NOW);
    assertEquals(List.of(far), ranked.stream().map(NearUnit::unit).toList());
  }

  @Test
  void equallyNearUnitsComeByName() {
    List<NearUnit> ranked =
        NearestUnits.ranked(
            HERE,
            Map.of(near, "14/2", far, "12/2", other, "14/1"),
            Map.of(near, fix(48.2, 0), far, fix(48.2, 0), other, fix(48.2, 0)),
            NOW);
    assertEquals(List.of("12/2", "14/1", "14/2"), ranked.stream().map(NearUnit::unitName).toList());
  }

  @Property
  void distanceIsTheSameBothWays(
      @ForAll @DoubleRange(min = -90, max = 90) double lat1,
      @ForAll @DoubleRange(min = -180, max = 180) double lon1,
      @ForAll @DoubleRange(min = -90, max = 90) double lat2,
      @ForAll @DoubleRange(min = -180, max = 180) double lon2) {
    GeoPoint a = new GeoPoint(lat1, lon1);
    GeoPoint b = new GeoPoint(lat2, lon2);
    assertEquals(a.metresTo(b), b.metresTo(a), 1e-6);
    assertEquals(0, a.metresTo(a), 1e-6);
  }

  @Property
  void noDetourIsShorterThanTheStraightWay(
      @ForAll @DoubleRange(min = -90, max = 90) double lat1,
      @ForAll @DoubleRange(min = -180, max = 180) double lon1,
      @ForAll @DoubleRange(min = -90, max = 90) double lat2,
      @ForAll @DoubleRange(min = -180, max = 180) double lon2,
      @ForAll @DoubleRange(min = -90, max = 90) double lat3,
      @ForAll @DoubleRange(min = -180, max = 180) double lon3) {
    GeoPoint a = new GeoPoint(lat1, lon1);
    GeoPoint b = new GeoPoint(lat2, lon2);
    GeoPoint c = new GeoPoint(lat3, lon3);
    // near the antipode rounding costs up to a few centimetres
    assertTrue(a.metresTo(c) <= a.metresTo(b) + b.metresTo(c) + 0.5);
  }

  @Property
  void furtherNeverTakesFewerMinutes(
      @ForAll @DoubleRange(min = 0, max = 20_000) double metres,
      @ForAll @DoubleRange(min = 0, max = 20_000) double more) {
    assertTrue(NearestUnits.minutes((int) metres) <= NearestUnits.minutes((int) (metres + more)));
    assertTrue(NearestUnits.minutes((int) metres) >= 1);
  }

  private static Fix fix(double lat, int secondsOld) {
    return new Fix(NOW.minusSeconds(secondsOld), new GeoPoint(lat, 11.5754), 10, null, null);
  }
}
