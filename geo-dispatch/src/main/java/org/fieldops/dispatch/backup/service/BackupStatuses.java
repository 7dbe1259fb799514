package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.service.UnitStatuses;
import org.fieldops.kernel.UnitId;

/**
 * The status of units follows the backup request they take part in, so that nobody in need has to
 * press two buttons: the asking unit wants to speak, the accepting one is under way, then at the
 * scene, and both are ready when it is over. A unit that accepted and then cannot come is ready
 * again.
 */
@ApplicationScoped
public class BackupStatuses {

  private static final Set<String> OF_BACKUP =
      Set.of(StatusSet.SPEAK, StatusSet.SPEAK_URGENT, StatusSet.UNDER_WAY, StatusSet.AT_SCENE);

  private UnitStatuses statuses;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupStatuses() {}

  @Inject
  public BackupStatuses(UnitStatuses statuses) {
    this.statuses = statuses;
  }

  /**
   * Changes the units' rows, always in the order of their ids. Those that changed are to be told.
   *
   * @param before who had accepted it until now
   * @param when once the duty is over, a unit is only made ready again: what was true of it
   *     yesterday is not so today
   */
  List<Unit> follow(BackupRequest request, Optional<UnitId> before, When when) {
    Map<UnitId, String> wanted = new TreeMap<>(Comparator.comparing(UnitId::value));
    boolean over = request.state() == State.CLOSED;
    if (over || (request.state() == State.OPEN && !request.late())) {
      request.unit().ifPresent(unit -> wanted.put(unit, asking(request)));
    }
    request.acceptedBy().ifPresent(unit -> wanted.put(unit, accepting(request.state())));
    Optional<UnitId> left =
        before.filter(unit -> wanted.putIfAbsent(unit, StatusSet.READY) == null);
    Predicate<UnitId> back = unit -> over || left.filter(unit::equals).isPresent();
    return wanted.entrySet().stream()
        .filter(unit -> when.dutyRuns() || back.test(unit.getKey()))
        .map(unit ->
            back.test(unit.getKey())
                ? statuses.changeFrom(OF_BACKUP, unit.getKey(), unit.getValue(), when.moment())
                : statuses.change(unit.getKey(), unit.getValue(), when.moment()))
        .flatMap(Optional::stream)
        .toList();
  }

  void tell(List<Unit> changed) {
    changed.forEach(statuses::tell);
  }

  private static String asking(BackupRequest request) {
    if (request.state() == State.CLOSED) {
      return StatusSet.READY;
    }
    return request.urgent() ? StatusSet.SPEAK_URGENT : StatusSet.SPEAK;
  }

  private static String accepting(State state) {
    return switch (state) {
      case CLOSED -> StatusSet.READY;
      case ARRIVED -> StatusSet.AT_SCENE;
      case OPEN, ACCEPTED -> StatusSet.UNDER_WAY;
    };
  }
}
