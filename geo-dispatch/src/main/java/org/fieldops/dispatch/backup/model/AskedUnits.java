package org.fieldops.dispatch.backup.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.AlertState;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.kernel.UnitId;

/** The units that were asked and what they answered; works on the request's own rows. */
record AskedUnits(Map<UUID, Alert> rows) {

  Set<UnitId> units() {
    return rows.keySet().stream().map(UnitId::new).collect(Collectors.toSet());
  }

  boolean has(UnitId unit) {
    return rows.containsKey(unit.value());
  }

  /** Is there somebody who may still say yes? */
  boolean waiting() {
    return rows.values().stream().anyMatch(alert -> alert.state() == AlertState.ASKED);
  }

  /** Adds a unit, or changes the state of one that is there. */
  void put(NearUnit unit, AlertState state) {
    rows.compute(
        unit.unit().value(),
        (_, before) ->
            before == null
                ? new Alert(unit.unitName(), rows.size(), unit.metres(), state)
                : before.with(state));
  }

  /** Changes the state of a unit that was asked. */
  void answer(UnitId unit, AlertState state) {
    rows.computeIfPresent(unit.value(), (_, alert) -> alert.with(state));
  }

  /** All in one state go to another. */
  void move(AlertState from, AlertState to) {
    rows.replaceAll((_, alert) -> alert.state() == from ? alert.with(to) : alert);
  }

  /** In the order of asking. */
  List<BackupView.Alert> view() {
    return rows.entrySet().stream()
        .sorted(Comparator.comparingInt(row -> row.getValue().place()))
        .map(AskedUnits::view)
        .toList();
  }

  private static BackupView.Alert view(Map.Entry<UUID, Alert> row) {
    Alert alert = row.getValue();
    return new BackupView.Alert(
        new UnitId(row.getKey()), alert.unitName(), alert.metres(), alert.state());
  }
}
