package org.fieldops.dispatch.watch.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.MissedCheckIn;
import org.fieldops.dispatch.WatchView.Ending;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.WatchId;
import org.junit.jupiter.api.Test;

/** A missed check-in and a call for help of the same person are one alarm. */
class OneAlarmTest {

  private final WatchHouse at = new WatchHouse();
  private final House house = at.house;

  @Test
  void aMissedCheckInJoinsTheCallThatIsOpenAndNeverClosesIt() {
    WatchId id = at.start();
    at.pass(3);
    house.operate(at.alone, "backup.requested", House.urgent());
    at.pass(20);
    assertEquals(1, at.requests());
    MissedCheckIn missed = Objects.requireNonNull(at.alarm().checkIn());
    assertTrue(missed.ownCall());
    assertFalse(at.alarm().raised());
    at.saidOffline(16, "checkin.confirmed", id);
    assertEquals(1, at.open().size());
    assertTrue(
        Objects.requireNonNull(Objects.requireNonNull(at.alarm().checkIn()).answer()).inTime());
  }

  @Test
  void whoCallsForHelpAfterTheAlarmIsNotTakenBackByACheckIn() {
    WatchId id = at.start();
    at.pass(20);
    house.operate(at.alone, "backup.requested", House.urgent());
    assertEquals(1, at.requests());
    at.say("checkin.confirmed", id);
    assertEquals(BackupView.State.OPEN, at.alarm().state());
  }

  @Test
  void whatADispatcherClosedStaysClosedAndALateCheckInIsKept() {
    WatchId id = at.start();
    at.pass(20);
    BackupView alarm = at.alarm();
    house.in(() -> house.desk.close(house.dispatcher, alarm.id(), "Gefunden, wohlauf"));
    assertTrue(at.now().isEmpty());
    assertEquals(Ending.CLOSED, Objects.requireNonNull(at.missed(id).end()).why());
    at.saidOffline(16, "checkin.confirmed", id);
    BackupView closed = at.request(alarm.id());
    assertEquals("Gefunden, wohlauf", closed.closingNote());
    assertTrue(Objects.requireNonNull(Objects.requireNonNull(closed.checkIn()).answer()).inTime());
    assertTrue(
        Objects.requireNonNull(Objects.requireNonNull(at.missed(id).missed()).answer()).inTime());
    assertTrue(at.now().isEmpty());
    at.pass(60);
    assertEquals(1, at.requests());
  }

  @Test
  void whoIsMissedAgainIsAlarmedAgain() {
    WatchId id = at.start();
    at.pass(20);
    at.say("checkin.confirmed", id);
    at.pass(38);
    assertEquals(2, at.requests());
    assertEquals(1, at.open().size());
    assertNull(Objects.requireNonNull(at.now().orElseThrow().missed()).answer());
  }

  @Test
  void beginningAnotherOneAnswersTheAlarmOfTheFirst() {
    at.start();
    at.pass(20);
    at.start();
    assertEquals(0, at.open().size());
    at.pass(30);
    assertEquals(1, at.requests());
  }
}
