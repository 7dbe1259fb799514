package org.fieldops.dispatch.shift.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.ShiftReport;
import org.fieldops.dispatch.ShiftReports;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class ShiftReportsTest {

  private final House house = new House();
  private final Person one = house.officer("Außendienst 1");
  private final Person two = house.officer("Außendienst 2");
  private final ShiftView shift = published();
  private final ShiftReports reports = house.reports;

  private ShiftView published() {
    house.assign(one, house.unit("12/1"));
    house.assign(two, house.unit("12/2"));
    return house.publish();
  }

  @Test
  void notesComeFirstThenTheLastCheckInOfEachPersonAndTheNewestBeforeTheOlder() {
    checkIn(one);
    handOver(one, "Ruhig. Schlüssel liegt im Fach.");
    checkIn(two);
    checkIn(one);
    handOver(two, "Poller am Markt steht schief.");
    List<ShiftReport> all = of(shift.id());
    assertEquals(
        List.of(
            "HANDED_OVER Außendienst 2 Poller am Markt steht schief.",
            "HANDED_OVER Außendienst 1 Ruhig. Schlüssel liegt im Fach.",
            "CHECKED_IN Außendienst 1 ",
            "CHECKED_IN Außendienst 2 "),
        all.stream()
            .map(each -> each.kind() + " " + each.personName() + " " + each.note())
            .toList());
    assertEquals(house.clock.instant(), all.getFirst().at());
  }

  @Test
  void aShiftOfWhichNobodyReportedAnythingIsNotThere() {
    assertEquals(Map.of(), house.in(() -> reports.of(house.dispatcher, List.of(shift.id()))));
    assertEquals(Map.of(), house.in(() -> reports.of(house.dispatcher, List.of())));
  }

  @Test
  void begunAndEndedAreKeptBesideThePlanAndToldToThePersonsOwnDevicesWithoutWakingThem() {
    say("duty.begun");
    say("duty.ended");
    Duty over = house.in(() -> house.duties.of(one)).getFirst();
    assertNotNull(over.begun());
    assertEquals(house.clock.instant(), over.ended());
    say("duty.begun");
    Duty again = house.in(() -> house.duties.of(one)).getFirst();
    assertEquals(house.clock.instant(), again.begun());
    assertNull(again.ended());
    assertNull(house.in(() -> house.duties.of(two)).getFirst().begun());
    assertEquals(3, house.feed.of(Topic.of(one.id()), "duty.marked").size());
    assertEquals(1, house.feed.of(Topic.of(one.id()), "duty").size());
    assertEquals(
        List.of(ShiftReport.Kind.ENDED, ShiftReport.Kind.BEGUN, ShiftReport.Kind.BEGUN),
        of(shift.id()).stream().map(ShiftReport::kind).toList());
  }

  @Test
  void nobodyBeginsTheDutyOfAnother() {
    Person stranger = house.officer("Außendienst 3");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                house.operate(
                    stranger, "duty.begun", House.with("shiftId", shift.id().toString())));
    assertEquals(Problem.NOT_FOUND, refusal.problem());
  }

  private void say(String kind) {
    house.clock.forward(Duration.ofMinutes(1));
    house.operate(one, kind, House.with("shiftId", shift.id().toString()));
  }

  @Test
  void theDeskIsToldOfACheckIn() {
    int before = house.feed.of(Topic.DISPATCH, "shift").size();
    checkIn(one);
    assertEquals(before + 1, house.feed.of(Topic.DISPATCH, "shift").size());
  }

  @Test
  void onlyADispatcherReadsThem() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> house.in(() -> reports.of(one, List.of(shift.id()))));
    assertEquals(Problem.NOT_ALLOWED, refusal.problem());
  }

  private List<ShiftReport> of(ShiftId id) {
    return house.in(() -> reports.of(house.dispatcher, List.of(id))).getOrDefault(id, List.of());
  }

  private void checkIn(Person by) {
    house.clock.forward(Duration.ofMinutes(1));
    house.operate(by, "checkin.confirmed", JsonValue.EMPTY_JSON_OBJECT);
  }

  private void handOver(Person by, String note) {
    house.clock.forward(Duration.ofMinutes(1));
    house.operate(
        by,
        "handover.noted",
        Json.createObjectBuilder().add("shiftId", shift.id().toString()).add("note", note).build());
  }
}
