package org.fieldops.dispatch.backup.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.AlertState;
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was written in yesterday's duty and is delivered in today's belongs to yesterday's.
 * Yesterday the caller was on 12/1 and the helper on 12/2; today they are on 14/1 and 14/2, and
 * others man 12/1 and 12/2.
 */
class LateOperationsTest {

  private final House house = new House();
  private final Person caller = house.officer("Außendienst 1");
  private final Person helper = house.officer("Außendienst 2");
  private final Person newCaller = house.officer("Außendienst 3");
  private final Person newHelper = house.officer("Außendienst 4");
  private final UnitId callers = house.unit("12/1");
  private final UnitId helpers = house.unit("12/2");
  private final UnitId today1 = house.unit("14/1");
  private final UnitId today2 = house.unit("14/2");
  private final Instant yesterday = house.clock.instant();

  @BeforeEach
  void twoDuties() {
    house.assign(caller, callers);
    house.assign(helper, helpers);
    house.publish();
    ShiftView next =
        house.in(() -> house.shifts.day(house.dispatcher, house.day.plusDays(1))).getFirst();
    house.in(() -> {
      house.shifts.assign(house.dispatcher, next.id(), caller.id(), today1);
      house.shifts.assign(house.dispatcher, next.id(), helper.id(), today2);
      house.shifts.assign(house.dispatcher, next.id(), newCaller.id(), callers);
      house.shifts.assign(house.dispatcher, next.id(), newHelper.id(), helpers);
      return house.shifts.publish(house.dispatcher, next.id());
    });
    house.feed.forget();
  }

  @Test
  void aStatusOfYesterdayIsKeptAndNeverBecomesTodays() {
    nextDay();
    house.feed.forget();
    JsonObject result = house.operate(caller, written("status.set", 0, House.with("status", "4")));
    assertEquals(callers.toString(), result.getString("unitId"));
    assertEquals("1", result.getString("status"));
    assertEquals("1", status(callers));
    assertEquals("1", status(today1));
    assertEquals(0, house.feed.of(Topic.of(callers)).size());
    assertEquals(1, logged(caller, callers, "4", false));
  }

  @Test
  void aStatusOfTodayIsTakenAndAnOlderOneIsOnlyKept() {
    house.operate(caller, "status.set", House.with("status", "3"));
    house.operate(
        caller, house.late("status.set", Duration.ofMinutes(5), House.with("status", "4")));
    assertEquals("3", status(callers));
    assertEquals(1, logged(caller, callers, "3", true));
    assertEquals(1, logged(caller, callers, "4", false));
  }

  @Test
  void aRequestOfYesterdayGoesToTheDispatcherUnderYesterdaysUnit() {
    nextDay();
    house.feed.forget();
    JsonObject result = house.operate(caller, written("backup.requested", 0, House.urgent()));
    assertTrue(result.getBoolean("late"));
    BackupView request = find(BackupId.of(result.getString("requestId")));
    assertEquals(callers, request.unit());
    assertEquals(yesterday, request.requestedAt());
    assertEquals(List.of(), request.alerts());
    assertEquals(1, house.feed.of(Topic.DISPATCH, "backup").size());
    assertEquals(1, house.feed.of(Topic.of(caller.id()), "backup").size());
    assertTrue(house.feed.of(Topic.of(callers)).isEmpty());
    assertEquals("1", status(callers));
  }

  @Test
  void anAcceptOfYesterdayStandsNobodyDown() {
    BackupId id = request();
    nextDay();
    assertEquals(Problem.BACKUP_STALE, refused(helper, written("backup.accepted", 30, of(id))));
    assertEquals(State.OPEN, find(id).state());
    assertEquals(AlertState.ASKED, find(id).alerts().getFirst().state());
  }

  @Test
  void anAcceptCountsUntilItIsTwoMinutesOld() {
    BackupId id = request();
    house.clock.forward(Duration.ofSeconds(121));
    assertEquals(Problem.BACKUP_STALE, refused(helper, written("backup.accepted", 0, of(id))));
    house.operate(helper, written("backup.accepted", 1, of(id)));
    assertEquals(helpers, find(id).acceptedBy());
  }

  @Test
  void anAcceptWhoseAgeNobodyKnowsCountsOnlyWhileTheRequestIsYoung() {
    BackupId id = request();
    house.clock.forward(Duration.ofSeconds(121));
    assertEquals(Problem.BACKUP_STALE, refused(helper, clockless("backup.accepted", of(id))));
    house.operate(house.dispatcher, written("backup.closed", 121, of(id)));
    BackupId young = request();
    house.clock.forward(Duration.ofSeconds(120));
    house.operate(helper, clockless("backup.accepted", of(young)));
    assertEquals(helpers, find(young).acceptedBy());
  }

  @Test
  void aRequestOfAPhoneWithoutAClockAlerts() {
    JsonObject result = house.operate(caller, clockless("backup.requested", House.urgent()));
    assertFalse(result.getBoolean("late"));
    assertEquals(1, result.getJsonArray("alerted").size());
    assertFalse(find(BackupId.of(result.getString("requestId"))).clockKnown());
  }

  @Test
  void aDeclineOfYesterdayIsRecordedForYesterdaysUnit() {
    BackupId id = request();
    nextDay();
    house.operate(helper, written("backup.declined", 30, of(id)));
    assertEquals(AlertState.DECLINED, find(id).alerts().getFirst().state());
  }

  @Test
  void aDeclineWrittenBeforeTheCrewAcceptedChangesNothing() {
    BackupId id = request();
    house.clock.forward(Duration.ofSeconds(60));
    house.operate(helper, "backup.accepted", of(id));
    house.clock.forward(Duration.ofMinutes(10));
    house.operate(helper, written("backup.declined", 30, of(id)));
    assertEquals(helpers, find(id).acceptedBy());
    house.operate(helper, written("backup.declined", 90, of(id)));
    assertNull(find(id).acceptedBy());
    assertEquals(State.OPEN, find(id).state());
  }

  @Test
  void anArrivalOfYesterdayIsKeptWithItsMomentAndTheUnitStaysAsItIsToday() {
    BackupId id = request();
    house.operate(helper, written("backup.accepted", 0, of(id)));
    assertEquals("3", status(helpers));
    nextDay();
    house.operate(newHelper, "status.set", House.with("status", "6"));
    house.operate(helper, written("backup.arrived", 300, of(id)));
    BackupView request = find(id);
    assertEquals(State.ARRIVED, request.state());
    assertEquals(yesterday.plusSeconds(300), request.arrivedAt());
    assertEquals("6", status(helpers));
  }

  @Test
  void anArrivalToldAfterTheRequestWasClosedIsKept() {
    BackupId id = request();
    house.operate(helper, written("backup.accepted", 0, of(id)));
    house.clock.forward(Duration.ofMinutes(20));
    house.in(() -> house.desk.close(house.dispatcher, id, "Ende"));
    house.operate(helper, written("backup.arrived", 300, of(id)));
    assertEquals(State.CLOSED, find(id).state());
    assertEquals(yesterday.plusSeconds(300), find(id).arrivedAt());
  }

  @Test
  void onlyTheUnitThatStillHoldsItArrives() {
    BackupId id = request();
    house.operate(helper, written("backup.accepted", 0, of(id)));
    house.operate(helper, written("backup.declined", 0, of(id)));
    nextDay();
    assertEquals(Problem.BACKUP_NOT_YOURS, refused(helper, written("backup.arrived", 300, of(id))));
    assertEquals(Problem.NOT_FOUND, refused(newCaller, clockless("backup.arrived", of(id))));
  }

  @Test
  void aClosingOfYesterdayEndsItForYesterdaysUnits() {
    BackupId id = request();
    house.operate(helper, written("backup.accepted", 0, of(id)));
    nextDay();
    house.operate(helper, written("backup.closed", 600, of(id)));
    assertEquals(State.CLOSED, find(id).state());
    assertEquals("1", status(helpers));
  }

  @Test
  void aClosingWrittenBeforeThePersonAskedAgainIsStale() {
    BackupId id = request();
    house.clock.forward(Duration.ofMinutes(10));
    house.operate(caller, "backup.requested", House.urgent());
    assertEquals(Problem.BACKUP_STALE, refused(caller, written("backup.closed", 60, of(id))));
    house.operate(caller, "backup.closed", of(id));
    assertEquals(State.CLOSED, find(id).state());
  }

  @Test
  void aLateRequestAsksNobodyEvenWhenTheAcceptingUnitDeclines() {
    house.clock.forward(Duration.ofMinutes(10));
    BackupId id =
        BackupId.of(
            house
                .operate(caller, written("backup.requested", 0, House.urgent()))
                .getString("requestId"));
    house.in(() -> house.desk.accept(house.dispatcher, id, helpers));
    house.operate(helper, "backup.declined", of(id));
    assertFalse(house.dueNow(Escalation.KIND).contains(id.value()));
    assertTrue(find(id).unanswered());
    assertEquals(1, find(id).alerts().size());
  }

  private BackupId request() {
    return BackupId.of(
        house.operate(caller, "backup.requested", House.urgent()).getString("requestId"));
  }

  private void nextDay() {
    house.clock.forward(Duration.ofHours(24));
  }

  /** Written some seconds after the test began, sent now. */
  private Operation written(String kind, int seconds, JsonObject body) {
    return new Operation(House.newId(), kind, yesterday.plusSeconds(seconds), body);
  }

  private Operation clockless(String kind, JsonObject body) {
    return new Operation(House.newId(), kind, Instant.EPOCH, house.clock.instant(), false, body);
  }

  private static JsonObject of(BackupId id) {
    return Json.createObjectBuilder().add("requestId", id.toString()).add("note", "Ende").build();
  }

  private Problem refused(Person by, Operation operation) {
    return assertThrows(Refusal.class, () -> house.operate(by, operation)).problem();
  }

  private BackupView find(BackupId id) {
    return house.in(() -> house.desk.request(house.dispatcher, id));
  }

  private String status(UnitId unit) {
    return house.in(() -> house.units.all(house.dispatcher)).stream()
        .filter(view -> view.id().equals(unit))
        .findFirst()
        .orElseThrow()
        .status()
        .code();
  }

  private long logged(Person by, UnitId unit, String code, boolean taken) {
    return house.count(
        "select count(*) from dispatch.status_log where person = ? and unit_id = ? and status = ?"
            + " and taken = ?",
        by.id().value(),
        unit.value(),
        code,
        taken);
  }
}
