package org.fieldops.dispatch.position.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitPositionsTest {

  private final House house = new House();
  private final Person officer = house.officer("Außendienst 1");
  private final UnitId unit = house.unit("12/1");

  @BeforeEach
  void onDuty() {
    house.assign(officer, unit);
    house.publish();
  }

  @Test
  void theNewestFixOfABatchIsKeptAndToldOnce() {
    report(fix(-10, 48.2), fix(-5, 48.3), fix(-20, 48.1));
    assertEquals(48.3, last().point().lat());
    assertEquals(1, house.moved.fired().size());
  }

  @Test
  void anOlderFixThatArrivesLaterNeverOverwritesANewerOne() {
    report(fix(-5, 48.3));
    report(fix(-60, 48.1));
    assertEquals(48.3, last().point().lat());
    assertEquals(List.of(48.3), lats());
  }

  @Test
  void theSameBatchAgainChangesNothingAndIsNotToldAgain() {
    report(fix(-5, 48.3));
    report(fix(-5, 48.3));
    assertEquals(List.of(48.3), lats());
  }

  @Test
  void fixesFromTheFutureOrFromBeforeTheShiftAreLeftOut() {
    report(fix(3600, 48.3), fix(-8 * 3600, 48.1));
    assertFalse(house.in(house.positions::all).containsKey(unit));
  }

  @Test
  void somebodyWhoIsNotOnDutyIsRefusedAndNothingIsKept() {
    Person offDuty = house.officer("Außendienst 9");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                house.in(() -> {
                  house.positions.report(offDuty, List.of(fix(0, 48.3)));
                  return true;
                }));
    assertEquals(Problem.NOT_ON_DUTY, refusal.problem());
  }

  @Test
  void aPositionIsErasedADayAfterItWasMeasured() {
    report(fix(0, 48.3));
    house.clock.forward(Duration.ofHours(24));
    house.in(house.positions::erase);
    assertTrue(house.in(house.positions::all).containsKey(unit));
    house.clock.forward(Duration.ofSeconds(1));
    house.in(house.positions::erase);
    assertFalse(house.in(house.positions::all).containsKey(unit));
  }

  @Test
  void aFixFromTheFutureNeverPinsTheMarker() {
    report(fix(119, 48.3));
    report(fix(4, 48.2));
    house.clock.forward(Duration.ofSeconds(1));
    report(fix(0, 48.1));
    assertEquals(List.of(48.2, 48.1), lats());
  }

  @Test
  void aFixThatCannotBeBelievedNeverLosesTheOthersOfItsBatch() {
    Instant now = house.clock.instant();
    report(
        fix(-5, 48.2),
        new Fix(now, new GeoPoint(0, 0), 0, null, null),
        new Fix(now, new GeoPoint(48.4, 11.5754), 0, null, null));
    assertEquals(List.of(48.2), lats());
  }

  @Test
  void whoStaysAfterTheShiftIsStillSeen() {
    house.clock.set(house.early().until().plus(Duration.ofMinutes(59)));
    report(fix(0, 48.2));
    assertEquals(List.of(48.2), lats());
  }

  private void report(Fix... fixes) {
    house.in(() -> {
      house.positions.report(officer, List.of(fixes));
      return true;
    });
  }

  private Fix last() {
    return house.in(() -> house.positions.fresh(unit, Duration.ofMinutes(5))).orElseThrow();
  }

  private List<Double> lats() {
    return house.moved.fired().stream().map(UnitMoved::fix).map(fix -> fix.point().lat()).toList();
  }

  private Fix fix(int secondsFromNow, double lat) {
    Instant at = house.clock.instant().plusSeconds(secondsFromNow);
    return new Fix(at, new GeoPoint(lat, 11.5754), 10, 1.2, null);
  }
}
