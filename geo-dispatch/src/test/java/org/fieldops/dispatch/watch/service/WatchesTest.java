package org.fieldops.dispatch.watch.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.AlertState;
import org.fieldops.dispatch.BackupView.MissedCheckIn;
import org.fieldops.dispatch.BackupView.Source;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.dispatch.WatchView.Ending;
import org.fieldops.dispatch.WatchView.State;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WatchId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;

class WatchesTest {

  private final WatchHouse at = new WatchHouse();
  private final House house = at.house;

  @Test
  void aCheckInThatDoesNotComeAsksForHelpOnceAndWithTheLastPlace() {
    WatchId id = at.start();
    at.pass(16);
    assertEquals(0, at.requests());
    at.pass(30);
    assertEquals(1, at.requests());
    BackupView alarm = at.alarm();
    assertTrue(alarm.raised());
    assertTrue(alarm.urgent());
    assertFalse(alarm.late());
    assertEquals("Tiefgarage Bahnhof", alarm.note());
    assertEquals(at.own, alarm.unit());
    assertEquals(id, Objects.requireNonNull(alarm.checkIn()).watch());
    assertEquals(minute(17), Objects.requireNonNull(alarm.checkIn()).due());
    BackupView.Place place = Objects.requireNonNull(alarm.place());
    assertEquals(at.began, place.at());
    assertEquals(Source.UNIT, place.source());
    assertEquals(List.of(AlertState.ASKED), alarm.alerts().stream().map(a -> a.state()).toList());
    assertEquals(State.MISSED, at.now().orElseThrow().state());
    JsonObject told = at.told(Topic.of(at.helpers), "backup").getFirst();
    assertFalse(told.getJsonObject("checkIn").getBoolean("ownCall"));
  }

  @Test
  void thePlaceOfTheLastCheckInCountsWhenItIsNewerAndIsForgottenAtTheEnd() {
    WatchId id = at.start();
    at.away(10);
    at.house.operate(
        at.alone,
        "checkin.confirmed",
        WatchHouse.of(id)
            .add("position", House.urgent(48.2, 11.6, minute(10)).getJsonObject("position"))
            .build());
    assertEquals(minute(10), at.now().orElseThrow().placeAt());
    at.pass(28);
    assertEquals(48.2, Objects.requireNonNull(at.alarm().place()).point().lat());
    assertEquals(
        1,
        house.count(
            "select count(*) from dispatch.watch where id = ? and lat is null", id.value()));
  }

  @Test
  void aCheckInSetsTheTimeAnew() {
    WatchId id = at.start();
    at.pass(14);
    JsonObject answer = at.say("checkin.confirmed", id);
    assertEquals(minute(31).toString(), Instant.parse(answer.getString("alarmAt")).toString());
    at.pass(30);
    assertEquals(0, at.requests());
    at.pass(32);
    assertEquals(1, at.requests());
  }

  @Test
  void oneConfirmedInTimeThatComesLateTakesTheAlarmBackAndSaysWhy() {
    WatchId id = at.start();
    at.pass(24);
    BackupView alarm = at.alarm();
    at.saidOffline(16, "checkin.confirmed", id);
    BackupView over = at.request(alarm.id());
    assertEquals(BackupView.State.CLOSED, over.state());
    assertTrue(Objects.requireNonNull(over.closingNote()).contains("kein Netz"));
    Answer answer = Objects.requireNonNull(Objects.requireNonNull(over.checkIn()).answer());
    assertEquals(new Answer(minute(16), minute(24), true, true), answer);
    assertEquals(AlertState.STOOD_DOWN, over.alerts().getFirst().state());
    WatchView watch = at.now().orElseThrow();
    assertEquals(State.RUNNING, watch.state());
    assertEquals(minute(31), watch.dueAt());
    assertEquals(answer, Objects.requireNonNull(watch.missed()).answer());
    assertTrue(watch.checkIns().getFirst().late());
    assertEquals(1, at.requests());
    JsonObject told = at.told(Topic.of(at.helpers), "backup").getLast();
    assertTrue(told.getJsonObject("checkIn").getJsonObject("answer").getBoolean("inTime"));
  }

  @Test
  void oneConfirmedAfterTheAlarmEndsItAndDoesNotCountAsInTime() {
    WatchId id = at.start();
    at.pass(20);
    BackupView alarm = at.alarm();
    at.say("checkin.confirmed", id);
    MissedCheckIn over = Objects.requireNonNull(at.request(alarm.id()).checkIn());
    assertEquals(BackupView.State.CLOSED, at.request(alarm.id()).state());
    assertFalse(Objects.requireNonNull(over.answer()).inTime());
    assertTrue(Objects.requireNonNull(at.request(alarm.id()).closingNote()).contains("nach dem"));
  }

  @Test
  void anOlderWordThatComesLateAnswersNoAlarm() {
    WatchId id = at.start();
    at.pass(10);
    at.say("checkin.confirmed", id);
    at.pass(28);
    at.saidOffline(5, "checkin.confirmed", id);
    assertEquals(BackupView.State.OPEN, at.alarm().state());
    assertEquals(State.MISSED, at.now().orElseThrow().state());
    assertEquals(3, at.now().orElseThrow().checkIns().size());
  }

  @Test
  void aDrillAlarmsNobody() {
    WatchId id = at.start(WatchHouse.fifteen().add("drill", true));
    at.pass(20);
    assertEquals(0, at.requests());
    assertTrue(at.now().isEmpty());
    WatchView drill = at.missed(id);
    assertEquals(Ending.DRILL, Objects.requireNonNull(drill.end()).why());
    assertNull(Objects.requireNonNull(drill.missed()).request());
    assertEquals(List.of(), at.told(Topic.of(at.helpers), "backup"));
    assertEquals(List.of(), at.told(Topic.DISPATCH, "backup"));
    assertTrue(house.feed.of(Topic.of(at.alone.id()), "watch").getLast().getBoolean("drill"));
  }

  @Test
  void anExtensionCountsFromWhenItWasDueAndNeverBeyondFourHours() {
    WatchId id = at.start();
    at.pass(10);
    var more = WatchHouse.of(id).add("minutes", 15);
    house.operate(at.alone, "watch.extended", more.build());
    assertEquals(minute(30), at.now().orElseThrow().dueAt());
    house.operate(at.alone, "watch.extended", WatchHouse.of(id).add("minutes", 240).build());
    assertEquals(minute(250), at.now().orElseThrow().dueAt());
    assertEquals(
        Problem.MALFORMED,
        refused("watch.extended", WatchHouse.of(id).add("minutes", 241).build()));
  }

  @Test
  void ofTwoDevicesTheLaterWordCounts() {
    WatchId id = at.start();
    at.pass(12);
    at.say("checkin.confirmed", id);
    at.saidOffline(6, "watch.ended", id);
    assertEquals(minute(27), at.now().orElseThrow().dueAt());
    at.saidOffline(8, "checkin.confirmed", id);
    assertEquals(minute(27), at.now().orElseThrow().dueAt());
    at.pass(13);
    at.say("watch.ended", id);
    assertTrue(at.now().isEmpty());
    at.saidOffline(12, "checkin.confirmed", id);
    at.pass(60);
    assertEquals(0, at.requests());
    assertEquals(
        6, house.count("select count(*) from dispatch.checkin where watch_id = ?", id.value()));
  }

  @Test
  void theOneThatWasBegunLastTakesThePlaceOfTheOther() {
    WatchId first = at.start();
    at.pass(5);
    WatchId second = at.start();
    assertEquals(second, at.now().orElseThrow().id());
    at.saidAt(2, "watch.started", WatchHouse.fifteen());
    assertEquals(second, at.now().orElseThrow().id());
    at.pass(19);
    assertEquals(0, at.requests());
    at.pass(23);
    assertEquals(1, at.requests());
    assertEquals("ENDED", at.say("checkin.confirmed", first).getString("state"));
    assertEquals(State.MISSED, at.now().orElseThrow().state());
  }

  @Test
  void anyWordOfAClockThatGoesWrongCountsAtItsMoment() {
    WatchId id = at.start();
    at.pass(24);
    house.operate(
        at.alone,
        new Operation(
            House.newId(),
            "checkin.confirmed",
            Instant.EPOCH,
            minute(16),
            true,
            WatchHouse.of(id).build()));
    assertEquals(minute(31), at.now().orElseThrow().dueAt());
    at.pass(35);
    house.operate(
        at.alone,
        new Operation(
            House.newId(),
            "checkin.confirmed",
            Instant.EPOCH,
            house.clock.instant(),
            false,
            WatchHouse.of(id).build()));
    WatchView watch = at.now().orElseThrow();
    assertFalse(Objects.requireNonNull(Objects.requireNonNull(watch.missed()).answer()).inTime());
    assertFalse(watch.checkIns().getFirst().written().clockKnown());
    assertEquals(2, at.requests());
  }

  @Test
  void oneBegunOfflineThatComesAfterItsTimeIsHeardOutBeforeItAlarms() {
    at.away(30);
    WatchId id =
        WatchId.of(at.saidAt(0, "watch.started", WatchHouse.fifteen()).getString("watchId"));
    house.due.round();
    assertEquals(0, at.requests());
    at.saidOffline(16, "watch.ended", id);
    at.pass(60);
    assertEquals(0, at.requests());
    at.away(90);
    at.saidAt(61, "watch.started", WatchHouse.fifteen());
    at.pass(92);
    assertEquals(1, at.requests());
  }

  @Test
  void afterTheServerWasAwayThePhonesAreHeardFirst() {
    WatchId id = at.start();
    at.away(25);
    house.due.round();
    assertEquals(0, at.requests());
    at.saidOffline(16, "checkin.confirmed", id);
    at.pass(30);
    assertEquals(0, at.requests());
    at.away(45);
    house.due.round();
    house.clock.forward(Duration.ofSeconds(30));
    house.due.round();
    assertEquals(1, at.requests());
  }

  @Test
  void itsPersonIsWarnedOnceAndNobodyElse() {
    at.start();
    at.pass(16);
    assertEquals(1, house.feed.of(Topic.of(at.alone.id()), "watch.warning").size());
    assertEquals(List.of(), at.told(Topic.DISPATCH, "watch.warning"));
    assertEquals(List.of(), at.told(Topic.of(at.own), "watch"));
  }

  @Test
  void theEndOfTheDutyEndsNothing() {
    Instant end = house.early().until();
    house.clock.set(end.plus(Duration.ofMinutes(50)));
    at.start();
    for (int i = 0; i < 33; i++) {
      house.clock.forward(Duration.ofMinutes(1));
      house.due.round();
    }
    assertEquals(1, at.requests());
    assertEquals(at.own, at.alarm().unit());
    assertNotNull(at.alarm().checkIn());
  }

  @Test
  void whoIsOnNoDutyIsLookedForToo() {
    Person offDuty = house.officer("Außendienst 9");
    String id =
        house.operate(offDuty, "watch.started", WatchHouse.fifteen().build()).getString("watchId");
    at.away(5);
    house.operate(offDuty, "checkin.confirmed", House.with("watchId", id));
    at.pass(22);
    JsonObject alarm = house.feed.of(Topic.of(offDuty.id()), "backup").getFirst();
    assertFalse(alarm.containsKey("unitId"));
    assertFalse(alarm.containsKey("position"));
    assertEquals(
        2,
        house.count(
            "select count(*) from dispatch.checkin where shift_id is null and person = ?",
            offDuty.id().value()));
  }

  @Test
  void onlyItsPersonSpeaksOfItAndOnlyOfficersBeginOne() {
    WatchId id = at.start();
    Person stranger = at.helper;
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> house.operate(stranger, "checkin.confirmed", WatchHouse.of(id).build()));
    assertEquals(Problem.WATCH_NOT_YOURS, refusal.problem());
    refusal =
        assertThrows(
            Refusal.class,
            () -> house.operate(house.dispatcher, "watch.started", WatchHouse.fifteen().build()));
    assertEquals(Problem.NOT_ALLOWED, refusal.problem());
    assertThrows(Refusal.class, () -> house.in(() -> house.watches.board(stranger)));
  }

  @Test
  void whatIsAskedForIsBounded() {
    for (var body :
        List.of(
            WatchHouse.fifteen().add("minutes", 0),
            WatchHouse.fifteen().add("minutes", 241),
            WatchHouse.fifteen().add("warning", 31),
            WatchHouse.fifteen().add("grace", 31))) {
      assertEquals(Problem.MALFORMED, refused("watch.started", body.build()));
    }
    assertEquals(
        Problem.FIELD_MISSING,
        refused("watch.started", WatchHouse.fifteen().add("purpose", " ").build()));
    WatchId id = at.start(WatchHouse.fifteen().add("minutes", 1).add("warning", 30));
    assertEquals(at.began.plusSeconds(60), at.now().orElseThrow().warnAt());
    assertEquals(id, at.now().orElseThrow().id());
  }

  @Test
  void aCheckInThatNamesNoneAnswersTheOneThatRuns() {
    at.start();
    at.pass(10);
    house.operate(at.alone, "checkin.confirmed", Json.createObjectBuilder().build());
    WatchView watch = at.now().orElseThrow();
    assertEquals(minute(25), watch.dueAt());
    assertEquals(CheckIn.Kind.CONFIRMED, watch.checkIns().getFirst().kind());
    assertEquals(1, house.feed.of(Topic.DISPATCH, "shift").size());
  }

  private Instant minute(int minutes) {
    return at.began.plus(Duration.ofMinutes(minutes));
  }

  private Problem refused(String kind, JsonObject body) {
    return assertThrows(Refusal.class, () -> house.operate(at.alone, kind, body)).problem();
  }
}
