package org.fieldops.dispatch.unit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.UnitId;

/** Which units there are. */
@ApplicationScoped
public class UnitRegister {

  private UnitRepository units;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  UnitRegister() {}

  @Inject
  public UnitRegister(UnitRepository units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /** Makes those of the units that are not there yet. */
  @Transactional
  public void ensure(List<String> names) {
    Set<String> there = units.all().stream().map(Unit::name).collect(Collectors.toSet());
    names.stream()
        .filter(name -> !there.contains(name))
        .forEach(name ->
            units.addIfAbsent(
                new Unit(new UnitId(Ids.next()), name, StatusSet.READY, clock.instant())));
  }
}
