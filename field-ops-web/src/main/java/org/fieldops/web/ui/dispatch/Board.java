package org.fieldops.web.ui.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the board at a moment, and what is selected on it. Never changed; each change is a
 * new one.
 *
 * @param requests urgent first, then oldest first
 * @param units by name
 * @param near units by distance to the selected request, nearest first
 */
record Board(
    List<BackupView> requests,
    List<UnitView> units,
    List<NearUnit> near,
    @Nullable BackupId request,
    @Nullable UnitId unit) {

  static final Board EMPTY = new Board(List.of(), List.of(), List.of(), null, null);

  Optional<BackupView> selectedRequest() {
    return requests.stream().filter(each -> each.id().equals(request)).findFirst();
  }

  Optional<UnitView> selectedUnit() {
    return units.stream().filter(each -> each.id().equals(unit)).findFirst();
  }

  Optional<NearUnit> distance(UnitId of) {
    return near.stream().filter(each -> each.unit().equals(of)).findFirst();
  }

  Board with(@Nullable BackupId selected, List<NearUnit> nearest) {
    return new Board(requests, units, nearest, selected, unit);
  }

  Board with(@Nullable UnitId selected) {
    return new Board(requests, units, near, request, selected);
  }

  /** The units with their newest places. */
  Board moved(List<UnitMoved> moves) {
    Map<UnitId, Fix> fixes = new HashMap<>();
    moves.forEach(move -> fixes.put(move.unit(), move.fix()));
    List<UnitView> after = units.stream().map(each -> moved(each, fixes.get(each.id()))).toList();
    return new Board(requests, after, near, request, unit);
  }

  /**
   * Units as the list shows them: those on duty first, of these the nearest to the selected
   * request; where no distance is known the order of the status set and then the name decides.
   */
  List<UnitView> unitsInOrder() {
    Map<UnitId, Integer> metres = new HashMap<>();
    near.forEach(each -> metres.put(each.unit(), each.metres()));
    return units.stream()
        .sorted(
            Comparator.comparing((UnitView each) -> !onDuty(each))
                .thenComparing(each -> metres.getOrDefault(each.id(), Integer.MAX_VALUE))
                .thenComparing(each -> each.status().code())
                .thenComparing(UnitView::name))
        .toList();
  }

  long onDuty() {
    return units.stream().filter(Board::onDuty).count();
  }

  /** The unit that Enter sends: the selected one, otherwise the nearest that is free. */
  Optional<UnitView> proposal() {
    Optional<UnitView> chosen = selectedUnit().filter(this::mayBeSent);
    return chosen.isPresent() ? chosen : nearestThat(each -> free(each) && mayBeSent(each));
  }

  /** The nearest unit that was not asked yet. */
  Optional<UnitView> nextToAsk() {
    return nearestThat(each -> mayBeSent(each) && !asked(each.id()));
  }

  /** The request below or above the selected one; stays at the ends. */
  Optional<BackupView> requestBeside(int step) {
    return beside(requests, selectedRequest(), step);
  }

  Optional<UnitView> unitBeside(int step) {
    return beside(unitsInOrder(), selectedUnit(), step);
  }

  Optional<BackupView> oldestUrgent() {
    return requests.stream().filter(BackupView::urgent).findFirst();
  }

  /** Whether somebody is on it now. */
  static boolean onDuty(UnitView unit) {
    return !unit.crew().isEmpty();
  }

  private static boolean free(UnitView unit) {
    return unit.status().tone().equals("neutral");
  }

  private boolean mayBeSent(UnitView unit) {
    return selectedRequest().filter(each -> unit.id().equals(each.unit())).isEmpty();
  }

  private boolean asked(UnitId id) {
    return selectedRequest().stream()
        .flatMap(each -> each.alerts().stream())
        .anyMatch(alert -> alert.unit().equals(id));
  }

  private Optional<UnitView> nearestThat(java.util.function.Predicate<UnitView> suits) {
    List<UnitView> inOrder = new ArrayList<>();
    near.forEach(each ->
        units.stream()
            .filter(unit -> unit.id().equals(each.unit()))
            .findFirst()
            .ifPresent(inOrder::add));
    return inOrder.stream().filter(suits).findFirst();
  }

  private static UnitView moved(UnitView unit, @Nullable Fix fix) {
    if (fix == null || (unit.lastFix() != null && fix.at().isBefore(unit.lastFix().at()))) {
      return unit;
    }
    return new UnitView(
        unit.id(), unit.name(), unit.status(), unit.statusSince(), unit.crew(), fix);
  }

  private static <T> Optional<T> beside(List<T> list, Optional<T> selected, int step) {
    if (list.isEmpty()) {
      return Optional.empty();
    }
    int index = selected.map(list::indexOf).orElse(-1);
    int next = index < 0 ? (step > 0 ? 0 : list.size() - 1) : index + step;
    return Optional.of(list.get(Math.clamp(next, 0, list.size() - 1)));
  }
}
