package org.fieldops.dispatch.backup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.AlertState;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.dispatch.BackupView.Source;
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
    request.accept(second, NOW);
    assertEquals(State.ACCEPTED, request.state());
    assertEquals(List.of(AlertState.STOOD_DOWN, AlertState.ACCEPTED), answers(request));
    Refusal refusal = assertThrows(Refusal.class, () -> request.accept(first, NOW));
    assertEquals(Problem.BACKUP_TAKEN, refusal.problem());
    assertEquals(List.of("12/2"), refusal.facts());
  }

  @Test
  void theSameUnitMayAcceptAgain() {
    BackupRequest request = asked(first);
    request.accept(first, NOW);
    request.accept(first, NOW);
    assertEquals(first.unit(), request.acceptedBy().orElseThrow());
  }

  @Test
  void aUnitThatWasNotAskedMayComeButNotTheOneThatCalls() {
    BackupRequest request = asked(first);
    Refusal refusal =
        assertThrows(Refusal.class, () -> request.accept(new NearUnit(own, "12/3", 0, 1), NOW));
    assertEquals(Problem.BACKUP_NOT_YOURS, refusal.problem());
    request.accept(third, NOW);
    assertEquals(List.of(AlertState.STOOD_DOWN, AlertState.ACCEPTED), answers(request));
  }

  @Test
  void whenAllDeclineFurtherUnitsAreDueAtOnce() {
    BackupRequest request = asked(first, second);
    request.decline(first.unit(), NOW, NOW);
    assertFalse(request.dueAt(NOW));
    request.decline(second.unit(), NOW, NOW);
    assertTrue(request.dueAt(NOW));
  }

  @Test
  void aUnitThatAcceptedAndCannotComeOpensItAgainForTheOthers() {
    BackupRequest request = asked(first, second);
    request.accept(first, NOW);
    request.decline(first.unit(), NOW, NOW);
    assertEquals(State.OPEN, request.state());
    assertEquals(List.of(AlertState.DECLINED, AlertState.ASKED), answers(request));
    request.accept(second, NOW);
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
    assertThrows(Refusal.class, () -> request.arrived(NOW));
    request.accept(first, NOW);
    request.arrived(NOW);
    request.arrived(NOW);
    assertEquals(State.ARRIVED, request.state());
  }

  @Test
  void closingAgainKeepsTheFirstNoteAndNothingHappensAfterIt() {
    BackupRequest request = asked(first);
    request.close("Lage beruhigt", NOW);
    request.close("anderes", NOW);
    assertEquals("Lage beruhigt", request.view().closingNote());
    assertEquals(List.of(AlertState.STOOD_DOWN), answers(request));
    Refusal refusal = assertThrows(Refusal.class, () -> request.accept(first, NOW));
    assertEquals(Problem.BACKUP_OVER, refusal.problem());
  }

  private BackupRequest asked(NearUnit... units) {
    BackupRequest request = written(1);
    request.askRound(List.of(units), NOW, RULES);
    return request;
  }

  private BackupRequest written(int secondsAgo) {
    return new BackupRequest(
        new NewBackupRequest(
            new BackupId(Ids.next()),
            new PersonId(Ids.next()),
            "Außendienst 5",
            own,
            "12/3",
            null,
            true,
            "",
            new Place(new GeoPoint(48.1371, 11.5754), NOW, Source.DEVICE),
            NOW.minusSeconds(secondsAgo),
            NOW,
            true),
        RULES);
  }

  private static List<AlertState> answers(BackupRequest request) {
    return request.view().alerts().stream().map(BackupView.Alert::state).toList();
  }

  private static NearUnit near(String name, int metres) {
    return new NearUnit(new UnitId(Ids.next()), name, metres, 1);
  }
}
