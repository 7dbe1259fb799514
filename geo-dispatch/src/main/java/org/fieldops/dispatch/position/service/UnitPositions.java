package org.fieldops.dispatch.position.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.Positions;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.position.model.PlaceRules;
import org.fieldops.dispatch.position.model.PositionRepository;
import org.fieldops.dispatch.unit.service.LastFixes;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;

/** Takes positions from units on duty; the newest one counts, no other is kept. */
@ApplicationScoped
public class UnitPositions implements Positions, LastFixes {

  private static final int MAX_FIXES = 500;

  /** So much ahead is the running of two clocks, and counts as now. */
  private static final Duration FORGIVEN = Duration.ofSeconds(5);

  /** A duty counts that much longer at both ends, see {@link Duties}. */
  private static final Duration AROUND = Duration.ofHours(1);

  /** Law that shapes the product: positions are erased on schedule. */
  private static final Duration KEPT = Duration.ofHours(24);

  private PositionRepository positions;
  private Duties duties;
  private PlaceRules rules;
  private Event<UnitMoved> moved;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  UnitPositions() {}

  @Inject
  public UnitPositions(
      PositionRepository positions,
      Duties duties,
      PlaceRules rules,
      Event<UnitMoved> moved,
      Clock clock) {
    this.positions = positions;
    this.duties = duties;
    this.rules = rules;
    this.moved = moved;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void report(Person by, List<Fix> fixes) {
    if (fixes.size() > MAX_FIXES) {
      throw new Refusal(Problem.BATCH_TOO_LARGE, MAX_FIXES);
    }
    OnDuty duty = duties.current(by.id()).orElseThrow(() -> new Refusal(Problem.NOT_ON_DUTY));
    Instant now = clock.instant();
    newest(fixes, duty, now)
        .ifPresent(fix -> {
          if (positions.keep(duty.unit(), fix, now)) {
            moved.fire(new UnitMoved(duty.unit(), fix));
          }
        });
  }

  @Override
  @Transactional
  public Map<UnitId, Fix> all() {
    return positions.all();
  }

  @Override
  @Transactional
  public Map<UnitId, Fix> of(Collection<UnitId> units) {
    return positions.of(units);
  }

  @Override
  @Transactional
  public Optional<Fix> of(UnitId unit) {
    return positions.of(unit);
  }

  /** The newest fix of a unit, at most {@code age} old. */
  @Transactional
  public Optional<Fix> fresh(UnitId unit, Duration age) {
    Instant oldest = clock.instant().minus(age);
    return positions.of(unit).filter(fix -> !fix.at().isBefore(oldest));
  }

  /** Erases what is older than 24 hours. */
  @Transactional
  public int erase() {
    return positions.eraseBefore(clock.instant().minus(KEPT));
  }

  /**
   * What was measured off duty is no business of ours; what lies in the future or cannot be
   * believed is left out, and the others of the batch count.
   */
  private Optional<Fix> newest(List<Fix> fixes, OnDuty duty, Instant now) {
    return fixes.stream()
        .filter(fix -> !fix.at().isAfter(now.plus(FORGIVEN)))
        .map(fix -> fix.at().isAfter(now) ? fix.measured(now) : fix)
        .filter(fix -> !fix.at().isBefore(duty.from().minus(AROUND)))
        .filter(fix -> fix.at().isBefore(duty.until().plus(AROUND)))
        .filter(fix -> rules.believes(fix.point(), fix.accuracy()))
        .max(Comparator.comparing(Fix::at));
  }
}
