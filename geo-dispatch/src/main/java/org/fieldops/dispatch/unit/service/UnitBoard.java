package org.fieldops.dispatch.unit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.dispatch.UnitView;
import org.fieldops.dispatch.Units;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;

/** The units as dispatchers see them. */
@ApplicationScoped
public class UnitBoard implements Units {

  private UnitRepository units;
  private UnitRegister register;
  private UnitStatuses statuses;
  private StatusSet set;
  private Crews crews;
  private LastFixes fixes;
  private Duties duties;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  UnitBoard() {}

  @Inject
  public UnitBoard(
      UnitRepository units,
      UnitRegister register,
      UnitStatuses statuses,
      StatusSet set,
      Crews crews,
      LastFixes fixes,
      Duties duties,
      Clock clock) {
    this.units = units;
    this.register = register;
    this.statuses = statuses;
    this.set = set;
    this.crews = crews;
    this.fixes = fixes;
    this.duties = duties;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<UnitView> all(Person by) {
    by.require(Role.DISPATCHER);
    Map<UnitId, List<String>> onDuty = crews.now();
    Map<UnitId, Fix> where = fixes.all();
    return units.all().stream()
        .map(unit ->
            new UnitView(
                unit.id(),
                unit.name(),
                status(unit),
                unit.statusSince(),
                onDuty.getOrDefault(unit.id(), List.of()),
                where.get(unit.id())))
        .toList();
  }

  @Override
  @Transactional
  public UnitId add(Person by, String name) {
    by.require(Role.DISPATCHER);
    return register.add(by, name);
  }

  @Override
  @Transactional
  public void setStatus(Person by, UnitId unit, String code) {
    boolean crew = duties.current(by.id()).filter(duty -> duty.unit().equals(unit)).isPresent();
    if (!crew) {
      by.require(Role.DISPATCHER);
    }
    statuses.set(Ids.next(), by, unit, code, Moment.now(clock.instant()), true);
  }

  @Override
  public List<StatusCode> statuses() {
    return set.codes();
  }

  /** A code that the set no longer has is shown as it is. */
  private StatusCode status(Unit unit) {
    String code = unit.status();
    return set.of(code).orElseGet(() -> new StatusCode(code, code, code, "off"));
  }
}
