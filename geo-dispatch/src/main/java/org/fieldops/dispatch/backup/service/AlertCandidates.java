package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.position.service.NearestUnits;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.dispatch.unit.service.Crews;
import org.fieldops.dispatch.unit.service.LastFixes;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;

/** Which units are around a backup request. Only units with a crew on duty count. */
@ApplicationScoped
public class AlertCandidates {

  private static final int UNKNOWN = -1;

  private UnitRepository units;
  private Crews crews;
  private LastFixes fixes;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AlertCandidates() {}

  @Inject
  public AlertCandidates(UnitRepository units, Crews crews, LastFixes fixes, Clock clock) {
    this.units = units;
    this.crews = crews;
    this.fixes = fixes;
    this.clock = clock;
  }

  /** Units with a fresh position, nearest first, the asking unit left out. */
  List<NearUnit> nearest(BackupRequest request) {
    return ranked(request, candidates(request));
  }

  /**
   * Those who were not asked yet: the nearest, then by name those of whom nobody knows how far they
   * are. Somebody is always asked when anybody is on duty.
   */
  List<NearUnit> notAsked(BackupRequest request, int most) {
    Map<UnitId, String> candidates = candidates(request);
    candidates.keySet().removeAll(request.asked());
    List<NearUnit> nearest = ranked(request, candidates);
    nearest.forEach(near -> candidates.remove(near.unit()));
    return Stream.concat(nearest.stream(), byName(candidates)).limit(most).toList();
  }

  /** One unit, with its distance when both places are known and its own is fresh. */
  NearUnit one(BackupRequest request, UnitId id) {
    Unit unit = units.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    return request.position().stream()
        .flatMap(place -> ranked(place, Map.of(id, unit.name())).stream())
        .findFirst()
        .orElseGet(() -> new NearUnit(id, unit.name(), UNKNOWN, UNKNOWN));
  }

  private Map<UnitId, String> candidates(BackupRequest request) {
    Map<UnitId, String> names = new HashMap<>();
    units.byIds(crews.now().keySet()).forEach((id, unit) -> names.put(id, unit.name()));
    request.unit().ifPresent(names::remove);
    return names;
  }

  private List<NearUnit> ranked(BackupRequest request, Map<UnitId, String> candidates) {
    return request.position().map(place -> ranked(place, candidates)).orElseGet(List::of);
  }

  private List<NearUnit> ranked(GeoPoint place, Map<UnitId, String> candidates) {
    return NearestUnits.ranked(place, candidates, fixes.of(candidates.keySet()), clock.instant());
  }

  private static Stream<NearUnit> byName(Map<UnitId, String> candidates) {
    return candidates.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(unit -> new NearUnit(unit.getKey(), unit.getValue(), UNKNOWN, UNKNOWN));
  }
}
