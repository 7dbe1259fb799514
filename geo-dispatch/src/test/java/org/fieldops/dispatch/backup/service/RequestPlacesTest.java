package org.fieldops.dispatch.backup.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.dispatch.BackupView.Source;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I3 and I4: where help is needed, when the phone says something odd. */
class RequestPlacesTest {

  private static final double LAT = 48.1371;
  private static final double LON = 11.5754;

  private final House house = new House();
  private final Person caller = house.officer("Außendienst 1");
  private final Person colleague = house.officer("Außendienst 2");

  @BeforeEach
  void onDuty() {
    house.assign(caller, house.unit("12/1"));
    house.assign(colleague, house.unit("12/2"));
    house.publish();
    house.at(colleague, LAT + 0.001, LON);
  }

  @Test
  void noFixMeansTheUnitsPlace() {
    house.at(caller, LAT, LON);
    assertUnit(request(0, 0, 0, house.clock.instant()));
    close();
    assertUnit(request(LAT, LON, 0, house.clock.instant()));
  }

  @Test
  void noFixAndNoUnitsPlaceMeansNotKnownAndStillSomebodyIsAsked() {
    BackupView request = request(0, 0, 0, house.clock.instant());
    assertNull(request.place());
    assertEquals(1, request.alerts().size());
    assertEquals(-1, request.alerts().getFirst().metres());
  }

  @Test
  void swappedDegreesAreFurtherThanAnybodyGoes() {
    house.at(caller, LAT, LON);
    house.clock.forward(Duration.ofSeconds(20));
    BackupView request = request(LON, LAT, 8, house.clock.instant());
    assertUnit(request);
    assertEquals(111, request.alerts().getFirst().metres());
  }

  @Test
  void anOldPlaceGivesWayToTheUnitsFresherOne() {
    house.clock.forward(Duration.ofSeconds(20));
    house.at(caller, LAT, LON);
    Instant threeHoursAgo = house.clock.instant().minus(Duration.ofHours(3));
    assertUnit(request(LAT + 0.26, LON, 8, threeHoursAgo));
  }

  @Test
  void anOldPlaceIsBetterThanNoneAndItsAgeIsSaid() {
    Instant threeHoursAgo = house.clock.instant().minus(Duration.ofHours(3));
    Place place = Objects.requireNonNull(request(LAT + 0.26, LON, 8, threeHoursAgo).place());
    assertEquals(Source.DEVICE, place.source());
    assertEquals(threeHoursAgo, place.at());
  }

  @Test
  void aFresherPlaceOfTheDeviceCounts() {
    house.at(caller, LAT, LON);
    house.clock.forward(Duration.ofSeconds(30));
    Place place =
        Objects.requireNonNull(request(LAT + 0.002, LON, 8, house.clock.instant()).place());
    assertEquals(Source.DEVICE, place.source());
    assertEquals(LAT + 0.002, place.point().lat());
  }

  @Test
  void aPlaceThatCannotBeReadKeepsNobodyFromAsking() {
    house.at(caller, LAT, LON);
    JsonObject body =
        Json.createObjectBuilder(House.urgent())
            .add("position", Json.createObjectBuilder().add("lat", 480).add("lon", "x"))
            .build();
    assertUnit(find(house.operate(caller, "backup.requested", body)));
  }

  @Test
  void theAgeOfAPlaceIsToldByThePhonesOwnClockHoweverWrongThatGoes() {
    Instant wrong = Instant.parse("1970-01-02T00:00:00Z");
    JsonObject body = body(LAT, LON, 8, wrong.minusSeconds(40));
    Operation operation =
        new Operation(House.newId(), "backup.requested", wrong, house.clock.instant(), true, body);
    Place place = Objects.requireNonNull(find(house.operate(caller, operation)).place());
    assertEquals(house.clock.instant().minusSeconds(40), place.at());
  }

  private BackupView request(double lat, double lon, double accuracy, Instant at) {
    return find(house.operate(caller, "backup.requested", body(lat, lon, accuracy, at)));
  }

  private static JsonObject body(double lat, double lon, double accuracy, Instant at) {
    return Json.createObjectBuilder(House.urgent())
        .add(
            "position",
            Json.createObjectBuilder()
                .add("lat", lat)
                .add("lon", lon)
                .add("accuracy", accuracy)
                .add("at", at.toString()))
        .build();
  }

  private void close() {
    BackupId id = house.in(() -> house.desk.concerning(caller)).getFirst().id();
    house.in(() -> house.desk.close(house.dispatcher, id, "Ende"));
  }

  private BackupView find(JsonObject result) {
    BackupId id = BackupId.of(result.getString("requestId"));
    return house.in(() -> house.desk.request(house.dispatcher, id));
  }

  private static void assertUnit(BackupView request) {
    Place place = Objects.requireNonNull(request.place());
    assertEquals(Source.UNIT, place.source());
    assertEquals(LAT, place.point().lat());
  }
}
