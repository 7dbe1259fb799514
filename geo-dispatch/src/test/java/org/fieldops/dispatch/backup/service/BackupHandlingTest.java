package org.fieldops.dispatch.backup.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.Alert;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;

class BackupHandlingTest {

  private static final double LAT = 48.1371;
  private static final double LON = 11.5754;
  private static final int UNITS = 5;

  private final House house = new House();
  private final List<Person> crew = names(1, 2, 3, 4, 5).map(house::officer).toList();
  private final List<UnitId> units = names(1, 2, 3, 4, 5).map(house::unit).toList();
  private final Person caller = crew.getFirst();
  private final ChannelId channel = everybodyOnDuty();

  private static Stream<String> names(Integer... numbers) {
    return List.of(numbers).stream().map(number -> "12/" + number);
  }

  /** Each further unit is some 111 metres further away. */
  private ChannelId everybodyOnDuty() {
    for (int i = 0; i < UNITS; i++) {
      house.assign(crew.get(i), units.get(i));
    }
    ChannelId opened = Objects.requireNonNull(house.publish().channel());
    for (int i = 0; i < UNITS; i++) {
      house.at(crew.get(i), LAT + i * 0.001, LON);
    }
    house.feed.forget();
    return opened;
  }

  @Test
  void theThreeNearestUnitsAreAskedAndEverybodyConcernedIsTold() {
    BackupView request = call();
    assertEquals(units.subList(1, 4), asked(request));
    assertEquals(List.of(111, 222, 334), request.alerts().stream().map(Alert::metres).toList());
    for (Topic topic :
        List.of(
            Topic.DISPATCH,
            Topic.of(channel),
            Topic.of(caller.id()),
            Topic.of(units.get(0)),
            Topic.of(units.get(1)),
            Topic.of(units.get(3)))) {
      assertEquals(1, house.feed.of(topic, "backup").size(), topic::text);
    }
    assertTrue(house.feed.of(Topic.of(units.get(4)), "backup").isEmpty());
    assertEquals("0", status(units.get(0)));
  }

  @Test
  void unitsWithAStalePositionAreAskedAfterThoseWithAFreshOne() {
    house.clock.forward(Duration.ofMinutes(5).plusSeconds(1));
    house.at(crew.get(4), LAT + 0.02, LON);
    BackupView request = call();
    assertEquals(List.of(units.get(4), units.get(1), units.get(2)), asked(request));
    assertEquals(List.of(2224, -1, -1), request.alerts().stream().map(Alert::metres).toList());
  }

  @Test
  void somebodyIsAskedEvenWhenNobodysPlaceIsKnown() {
    house.clock.forward(Duration.ofMinutes(6));
    assertEquals(units.subList(1, 4), asked(call()));
  }

  @Test
  void aRequestThatTookMoreThanTwoMinutesGoesToTheDispatcherAndAsksNobody() {
    JsonObject result =
        house.operate(
            caller,
            new Operation(
                House.newId(),
                "backup.requested",
                house.clock.instant().minusSeconds(121),
                House.urgent(LAT, LON, house.clock.instant())));
    assertTrue(result.getBoolean("late"));
    assertTrue(result.getJsonArray("alerted").isEmpty());
    assertEquals(1, house.feed.of(Topic.DISPATCH, "backup").size());
    assertEquals(1, house.feed.of(Topic.of(caller.id()), "backup").size());
    assertTrue(house.feed.of(Topic.of(channel)).isEmpty());
    assertTrue(house.feed.of(Topic.of(units.get(1))).isEmpty());
    assertEquals("1", status(units.get(0)));
  }

  @Test
  void aCallFromAPhoneWhoseClockIsSlowIsNotLate() {
    Instant now = house.clock.instant();
    Instant slow = now.minus(Duration.ofMinutes(10));
    JsonObject result =
        house.operate(
            caller,
            new Operation(
                House.newId(), "backup.requested", slow, now, true, House.urgent(LAT, LON, slow)));
    assertFalse(result.getBoolean("late"));
    assertEquals(3, result.getJsonArray("alerted").size());
  }

  @Test
  void aStatusFromAPhoneWhoseClockIsSlowCounts() {
    Instant now = house.clock.instant();
    Instant slow = now.minus(Duration.ofMinutes(10));
    house.operate(caller, "status.set", House.with("status", "3"));
    house.operate(
        caller,
        new Operation(House.newId(), "status.set", slow, now, true, House.with("status", "4")));
    assertEquals("4", status(units.get(0)));
  }

  @Test
  void theStatusOfBothUnitsFollowsTheRequest() {
    BackupView request = call();
    operate(crew.get(1), "backup.accepted", request);
    assertEquals("3", status(units.get(1)));
    operate(crew.get(1), "backup.arrived", request);
    assertEquals("4", status(units.get(1)));
    house.operate(
        caller,
        "backup.closed",
        Json.createObjectBuilder(House.with("requestId", request.id().toString()))
            .add("note", "Lage beruhigt")
            .build());
    assertEquals("1", status(units.get(0)));
    assertEquals("1", status(units.get(1)));
    assertEquals("Lage beruhigt", find(request.id()).closingNote());
  }

  @Test
  void aUnitThatAcceptedAndThenCannotComeIsReadyAgain() {
    BackupView request = call();
    operate(crew.get(1), "backup.accepted", request);
    operate(crew.get(1), "backup.declined", request);
    assertEquals("1", status(units.get(1)));
    assertEquals("0", status(units.get(0)));
    assertEquals(
        "1", house.feed.of(Topic.of(units.get(1)), "status").getLast().getString("status"));
  }

  @Test
  void whatACrewSetSinceItAcceptedStays() {
    BackupView request = call();
    operate(crew.get(1), "backup.accepted", request);
    house.operate(crew.get(1), "status.set", House.with("status", "6"));
    operate(crew.get(1), "backup.declined", request);
    assertEquals("6", status(units.get(1)));
  }

  @Test
  void nobodyInTimeMeansTheNextUnitsAreAskedAndThenTheDispatcherIsTold() {
    BackupView request = call();
    assertFalse(due().contains(request.id()));
    house.clock.forward(Duration.ofSeconds(60));
    assertTrue(due().contains(request.id()));
    further(request);
    assertEquals(4, find(request.id()).alerts().size());
    assertEquals(1, house.feed.of(Topic.of(units.get(4)), "backup").size());
    house.clock.forward(Duration.ofSeconds(60));
    further(request);
    assertTrue(find(request.id()).unanswered());
    assertFalse(due().contains(request.id()));
    assertTrue(house.feed.of(Topic.DISPATCH, "backup").getLast().getBoolean("unanswered"));
  }

  @Test
  void acceptingAgainIsHarmlessAndNotToldAgain() {
    BackupView request = call();
    operate(crew.get(1), "backup.accepted", request);
    int told = house.feed.of(Topic.DISPATCH, "backup").size();
    operate(crew.get(1), "backup.accepted", request);
    assertEquals(told, house.feed.of(Topic.DISPATCH, "backup").size());
  }

  @Test
  void onlyTheSidesOfARequestCloseItAndOnlyItsUnitArrives() {
    BackupView request = call();
    operate(crew.get(1), "backup.accepted", request);
    assertEquals(Problem.BACKUP_NOT_YOURS, refused(crew.get(2), "backup.arrived", request));
    assertEquals(Problem.BACKUP_NOT_YOURS, refused(crew.get(2), "backup.closed", request));
  }

  @Test
  void whoIsOffDutyOrAGuestHasNoPartInIt() {
    BackupView request = call();
    Person offDuty = house.officer("Außendienst 9");
    Person guest = house.person("Gast 1", Role.GUEST);
    assertEquals(Problem.NOT_ON_DUTY, refused(offDuty, "backup.accepted", request));
    assertEquals(Problem.NOT_ALLOWED, refused(guest, "backup.accepted", request));
  }

  @Test
  void theDispatcherSeesTheNearestAsksOneMoreAndAcceptsOnBehalf() {
    BackupId id = call().id();
    Person by = house.dispatcher;
    List<NearUnit> nearest = house.in(() -> house.desk.nearest(by, id));
    assertEquals(units.subList(1, 5), nearest.stream().map(NearUnit::unit).toList());
    assertEquals(4, house.in(() -> house.desk.ask(by, id, units.get(4))).alerts().size());
    BackupView taken = house.in(() -> house.desk.accept(by, id, units.get(4)));
    assertEquals(units.get(4), taken.acceptedBy());
    assertTrue(open().contains(id));
    house.in(() -> house.desk.arrived(by, id));
    house.in(() -> house.desk.close(by, id, "Erledigt"));
    assertFalse(open().contains(id));
  }

  @Test
  void withoutAPlaceTheUnitsLastPositionCounts() {
    JsonObject result = house.operate(caller, "backup.requested", House.urgent());
    assertEquals(3, result.getJsonArray("alerted").size());
    assertEquals(111, result.getJsonArray("alerted").getJsonObject(0).getInt("metres"));
  }

  @Test
  void somebodyOnNoUnitMayRequestBackupToo() {
    Person alone = house.officer("Außendienst 8");
    JsonObject result =
        house.operate(alone, "backup.requested", House.urgent(LAT, LON, house.clock.instant()));
    assertEquals(3, result.getJsonArray("alerted").size());
    assertEquals(1, house.feed.of(Topic.of(alone.id()), "backup").size());
  }

  @Test
  void aPersonHasOneOpenRequestWhichIsRenewed() {
    BackupId first =
        BackupId.of(
            house.operate(caller, "backup.requested", normal("Erst so")).getString("requestId"));
    house.in(() -> {
      house.desk.seen(house.dispatcher, first);
      return first;
    });
    house.clock.forward(Duration.ofSeconds(20));
    JsonObject again =
        house.operate(
            caller,
            "backup.requested",
            Json.createObjectBuilder(House.urgent(LAT + 0.0001, LON, house.clock.instant()))
                .add("note", "Jetzt dringend")
                .build());
    assertEquals(first.toString(), again.getString("requestId"));
    BackupView request = find(first);
    assertTrue(request.urgent());
    assertEquals("Erst so\nJetzt dringend", request.note());
    assertEquals(house.clock.instant(), request.repeatedAt());
    assertEquals(null, request.seen());
    assertEquals(4, request.alerts().size());
    assertEquals(LAT + 0.0001, Objects.requireNonNull(request.position()).lat());
    assertEquals("0", status(units.getFirst()));
    assertEquals(
        1,
        house.count(
            "select count(*) from dispatch.backup_request where person = ? and state <> 'CLOSED'",
            caller.id().value()));
  }

  @Test
  void askingAgainAtTheSameUrgencyAsksNobodyElse() {
    BackupView first = call();
    assertEquals(first.id(), call().id());
    assertEquals(3, find(first.id()).alerts().size());
  }

  @Test
  void askingAgainInTimeMakesALateRequestAlertUnits() {
    BackupId late =
        BackupId.of(
            house
                .operate(
                    caller, house.late("backup.requested", Duration.ofHours(1), House.urgent()))
                .getString("requestId"));
    assertEquals(late, call().id());
    BackupView request = find(late);
    assertFalse(request.late());
    assertEquals(house.clock.instant(), request.requestedAt());
    assertEquals(3, request.alerts().size());
  }

  private static JsonObject normal(String note) {
    return Json.createObjectBuilder().add("urgency", "NORMAL").add("note", note).build();
  }

  private BackupView call() {
    JsonObject result =
        house.operate(caller, "backup.requested", House.urgent(LAT, LON, house.clock.instant()));
    return find(BackupId.of(result.getString("requestId")));
  }

  private BackupView find(BackupId id) {
    return house.in(() -> house.desk.request(house.dispatcher, id));
  }

  private List<BackupId> open() {
    return house.in(() -> house.desk.open(house.dispatcher)).stream().map(BackupView::id).toList();
  }

  private List<BackupId> due() {
    return house.dueNow(Escalation.KIND).stream().map(BackupId::new).toList();
  }

  private void further(BackupView request) {
    house.in(() -> {
      house.handling.askFurther(request.id());
      return true;
    });
  }

  private void operate(Person by, String kind, BackupView request) {
    house.operate(
        by,
        kind,
        Json.createObjectBuilder(House.with("requestId", request.id().toString()))
            .add("note", "Ende")
            .build());
  }

  private Problem refused(Person by, String kind, BackupView request) {
    return assertThrows(Refusal.class, () -> operate(by, kind, request)).problem();
  }

  private String status(UnitId unit) {
    return house.in(() -> house.units.all(house.dispatcher)).stream()
        .filter(view -> view.id().equals(unit))
        .findFirst()
        .orElseThrow()
        .status()
        .code();
  }

  private static List<UnitId> asked(BackupView request) {
    return request.alerts().stream().map(Alert::unit).toList();
  }
}
