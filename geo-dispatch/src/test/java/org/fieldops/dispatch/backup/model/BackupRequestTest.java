package org.fieldops.dispatch.backup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.AlertState;
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.junit.jupiter.api.Test;

class BackupRequestTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final BackupRules RULES = BackupRules.USUAL;

  private final UnitId own = new UnitId(Ids.next());
  private final NearUnit first = near("12/1", 100);
  private final NearUnit second = near("12/2", 200);
  private final NearUnit third = near("14/1", 300);

  @Test
  void aRequestIsLateOnlyWhenItTookMoreThanTwoMinutes() {
    assertFalse(written(120).late());
    assertTrue(written(121).late());
  }

  @Test
  void theFirstAcceptWinsAndTheOthersStandDown() {
    BackupRequest request = asked(first, second);
    request.accept(second.unit(), "12/2", 200);
    assertEquals(State.ACCEPTED, request.state());
    assertEquals(List.of(AlertState.STOOD_DOWN, AlertState.ACCEPTED), answers(request));
    Refusal refusal = assertThrows(Refusal.class, () -> request.accept(first.unit(), "12/1", 100));
    assertEquals(Problem.BACKUP_TAKEN, refusal.problem());
    assertEquals(List.of("12/2"), refusal.facts());
  }

  @Test
  void theSameUnitMayAcceptAgain() {
    BackupRequest request = asked(first);
    request.accept(first.unit(), "12/1", 100);
    request.accept(first.unit(), "12/1", 100);
    assertEquals(first.unit(), request.acceptedBy().orElseThrow());
  }

  @Test
  void aUnitThatWasNotAskedMayComeButNotTheOneThatCalls() {
    BackupRequest request = asked(first);
    Refusal refusal = assertThrows(Refusal.class, () -> request.accept(own, "12/3", 0));
    assertEquals(Problem.BACKUP_NOT_YOURS, refusal.problem());
    request.accept(third.unit(), "14/1", 300);
    assertEquals(List.of(AlertState.STOOD_DOWN, AlertState.ACCEPTED), answers(request));
  }

  @Test
  void whenAllDeclineFurtherUnitsAreDueAtOnce() {
    BackupRequest request = asked(first, second);
    request.decline(first.unit(), NOW);
    assertFalse(request.dueAt(NOW));
    request.decline(second.unit(), NOW);
    assertTrue(request.dueAt(NOW));
  }

  @Test
  void aUnitThatAcceptedAndCannotComeOpensItAgainForTheOthers() {
    BackupRequest request = asked(first, second);
    request.accept(first.unit(), "12/1", 100);
    request.decline(first.unit(), NOW);
    assertEquals(State.OPEN, request.state());
    assertEquals(List.of(AlertState.DECLINED, AlertState.ASKED), answers(request));
    request.accept(second.unit(), "12/2", 200);
    assertEquals(second.unit(), request.acceptedBy().orElseThrow());
  }

  @Test
  void afterAMinuteTheNextUnitsAreAskedAndAfterTwoRoundsTheDispatcherIsTold() {
    BackupRequest request = asked(first);
    assertFalse(request.dueAt(NOW.plusSeconds(59)));
    assertTrue(request.dueAt(NOW.plusSeconds(60)));
    request.askRound(List.of(second), NOW.plusSeconds(60), RULES);
    assertEquals(2, request.asked().size());
    assertFalse(request.unanswered());
    request.askRound(List.of(third), NOW.plusSeconds(120), RULES);
    assertTrue(request.unanswered());
    assertEquals(2, request.asked().size());
    assertFalse(request.dueAt(NOW.plusSeconds(3600)));
  }

  @Test
  void nobodyAroundMeansTheDispatcherIsToldAtOnce() {
    assertTrue(asked().unanswered());
  }

  @Test
  void arrivedIsForAnAcceptedRequestOnly() {
    BackupRequest request = asked(first);
    assertThrows(Refusal.class, request::arrived);
    request.accept(first.unit(), "12/1", 100);
    request.arrived();
    request.arrived();
    assertEquals(State.ARRIVED, request.state());
  }

  @Test
  void closingAgainKeepsTheFirstNoteAndNothingHappensAfterIt() {
    BackupRequest request = asked(first);
    assertTrue(request.close("Lage beruhigt"));
    assertFalse(request.close("anderes"));
    assertEquals("Lage beruhigt", request.view().closingNote());
    assertEquals(List.of(AlertState.STOOD_DOWN), answers(request));
    Refusal refusal = assertThrows(Refusal.class, () -> request.accept(first.unit(), "12/1", 100));
    assertEquals(Problem.BACKUP_OVER, refusal.problem());
  }

  private BackupRequest asked(NearUnit... units) {
    BackupRequest request = written(1);
    request.askRound(List.of(units), NOW, RULES);
    return request;
  }

  private BackupRequest written(int secondsAgo) {
    return new BackupRequest(
        new Call(
            new BackupId(Ids.next()),
            new PersonId(Ids.next()),
            "Außendienst 5",
            own,
            "12/3",
            null,
            true,
            "",
            new GeoPoint(48.1371, 11.5754),
            NOW.minusSeconds(secondsAgo),
            NOW),
        RULES);
  }

  private static List<AlertState> answers(BackupRequest request) {
    return request.view().alerts().stream().map(BackupView.Alert::state).toList();
  }

  private static NearUnit near(String name, int metres) {
    return new NearUnit(new UnitId(Ids.next()), name, metres, 1);
  }
}
