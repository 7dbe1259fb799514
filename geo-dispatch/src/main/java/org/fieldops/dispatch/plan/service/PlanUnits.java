package org.fieldops.dispatch.plan.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldops.dispatch.plan.model.PlanRows;
import org.fieldops.dispatch.plan.model.PlanRows.NamedUnit;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Which unit somebody goes on when nobody says. */
@ApplicationScoped
public class PlanUnits {

  private static final Duration HABIT = Duration.ofDays(60);

  private PlanRows rows;
  private UnitRepository units;
  private ShiftTimes times;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PlanUnits() {}

  @Inject
  public PlanUnits(PlanRows rows, UnitRepository units, ShiftTimes times) {
    this.rows = rows;
    this.units = units;
    this.times = times;
  }

  /** The one that is wanted, else the one they were on last around that day, else the first. */
  UnitId of(PersonId person, LocalDate day, @Nullable UnitId wanted) {
    if (wanted != null) {
      return units.byId(wanted).map(Unit::id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }
    Instant end = day.plusDays(7).atStartOfDay(times.zone()).toInstant();
    NamedUnit last = rows.lastUnits(end.minus(HABIT), end).get(person);
    if (last != null) {
      return last.id();
    }
    return units.all().stream()
        .findFirst()
        .map(Unit::id)
        .orElseThrow(() -> new Refusal(Problem.UNIT_MISSING));
  }
}
