package org.fieldops.web.ui.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardTest {

  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
  private static final StatusCode FREE = new StatusCode("1", "frei", "ready", "neutral");
  private static final StatusCode BUSY = new StatusCode("4", "am Ort", "at the scene", "ok");

  private final UnitView asking = unit("12/3", FREE, "Ada");
  private final UnitView near = unit("12/5", FREE, "Bea");
  private final UnitView nearer = unit("12/2", BUSY, "Cem");
  private final UnitView far = unit("14/1", FREE, "Dag");
  private final UnitView off = unit("14/9", FREE);
  private final BackupView call = call(List.of());

  @Test
  void unitsOnDutyComeFirstAndTheNearestOfThemBeforeAll() {
    Board board = board(call, null);

    assertEquals(
        List.of("12/2", "12/5", "14/1", "12/3", "14/9"),
        board.unitsInOrder().stream().map(UnitView::name).toList());
  }

  @Test
  void theNearestFreeUnitIsProposedAndABusyOneIsNot() {
    assertEquals(Optional.of(near), board(call, null).proposal());
  }

  @Test
  void theSelectedUnitIsProposedUnlessItIsTheOneThatAsks() {
    assertEquals(Optional.of(nearer), board(call, nearer.id()).proposal());
    assertEquals(Optional.of(near), board(call, asking.id()).proposal());
  }

  @Test
  void nobodyIsAskedTwice() {
    BackupView asked = call(List.of(alert(nearer), alert(near)));

    assertEquals(Optional.of(far), board(asked, null).nextToAsk());
  }

  @Test
  void steppingStaysAtTheEndsOfTheList() {
    Board board = board(call, off.id());

    assertEquals(Optional.of(off), board.unitBeside(1));
    assertEquals(Optional.of(asking), board.unitBeside(-1));
    assertEquals(Optional.of(nearer), board(call, null).unitBeside(1));
  }

  @Test
  void anOlderPlaceNeverReplacesANewerOne() {
    UnitMoved older = new UnitMoved(near.id(), fix(NOW.minusSeconds(60)));
    UnitMoved newer = new UnitMoved(near.id(), fix(NOW.plusSeconds(5)));
    Board board = board(call, null);

    assertEquals(board.units(), board.moved(List.of(older)).units());
    assertTrue(
        board.moved(List.of(newer)).units().stream()
            .anyMatch(unit -> newer.fix().equals(unit.lastFix())));
  }

  @Test
  void linesGoToTheThreeNearestAndFirstToTheOneThatComes() {
    BackupView accepted = accepted(far);
    MapState state =
        MapState.of(board(accepted, null), NOW, StatusCode::german, BackupView::personName);

    assertEquals(
        List.of(far, nearer, near).stream().map(unit -> unit.id().toString()).toList(),
        state.lines().stream().map(MapState.Line::unit).toList());
    assertTrue(state.lines().getFirst().coming());
  }

  @Test
  void theNameOfAUnitTurnsNothingOfTheWordsAtItsMark() {
    UnitView turned = unit("12/9\u202E", FREE, "Eva");
    Board board = new Board(List.of(), List.of(turned), List.of(), null, null);
    MapState state = MapState.of(board, NOW, StatusCode::german, BackupView::personName);

    assertEquals("12/9: frei", state.units().getFirst().title());
  }

  @Test
  void aSearchLeavesWhatContainsAllItsWords() {
    BoardSearch search = new BoardSearch("12/ frei", Locale.GERMAN);

    assertEquals(List.of(asking, near), search.units(List.of(asking, near, nearer, far)));
    assertEquals(
        4, new BoardSearch("  ", Locale.GERMAN).units(List.of(asking, near, nearer, far)).size());
  }

  private Board board(BackupView request, @Nullable UnitId selected) {
    return new Board(
        List.of(request),
        List.of(asking, near, nearer, far, off),
        List.of(
            new NearUnit(nearer.id(), nearer.name(), 90, 1),
            new NearUnit(near.id(), near.name(), 140, 2),
            new NearUnit(far.id(), far.name(), 800, 12)),
        request.id(),
        selected);
  }

  private BackupView call(List<BackupView.Alert> alerts) {
    return request(alerts, BackupView.State.OPEN, null);
  }

  private BackupView accepted(UnitView by) {
    return request(List.of(), BackupView.State.ACCEPTED, by);
  }

  private BackupView request(
      List<BackupView.Alert> alerts, BackupView.State state, @Nullable UnitView by) {
    return new BackupView(
        new BackupId(Ids.next()),
        asking.id(),
        asking.name(),
        new PersonId(Ids.next()),
        "Ada",
        true,
        "",
        new BackupView.Place(new GeoPoint(48.1371, 11.5754), NOW, BackupView.Source.DEVICE),
        state,
        NOW,
        NOW,
        true,
        false,
        null,
        null,
        by == null ? null : by.id(),
        by == null ? null : by.name(),
        null,
        alerts,
        null,
        false,
        null,
        List.of());
  }

  private static BackupView.Alert alert(UnitView unit) {
    return new BackupView.Alert(unit.id(), unit.name(), 100, BackupView.AlertState.ASKED);
  }

  private static UnitView unit(String name, StatusCode status, String... crew) {
    return new UnitView(new UnitId(Ids.next()), name, status, NOW, List.of(crew), fix(NOW));
  }

  private static Fix fix(Instant at) {
    return new Fix(at, new GeoPoint(48.138, 11.576), 8, null, null);
  }
}
