package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.dispatch.unit.service.Crews;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.UnitId;

/** Who is on duty when, from what was published. */
@ApplicationScoped
public class ShiftDuties implements Duties, Crews {

  private static final Duration AROUND = Duration.ofHours(1);
  private static final Duration AHEAD = Duration.ofDays(14);

  private ShiftRepository shifts;
  private DutyRows published;
  private DutyViews views;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ShiftDuties() {}

  @Inject
  public ShiftDuties(ShiftRepository shifts, DutyRows published, DutyViews views, Clock clock) {
    this.shifts = shifts;
    this.published = published;
    this.views = views;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Duty> of(Person person) {
    Instant now = clock.instant();
    return duties(person.id(), now.minus(AROUND), now.plus(AHEAD)).toList();
  }

  @Override
  @Transactional
  public Optional<OnDuty> current(PersonId person) {
    return at(person, clock.instant());
  }

  @Override
  @Transactional
  public Optional<OnDuty> at(PersonId person, Instant moment) {
    return published.at(person, moment);
  }

  @Override
  @Transactional
  public Map<UnitId, List<String>> now() {
    return views.crews(published.running(clock.instant()));
  }

  private Stream<Duty> duties(PersonId person, Instant endingAfter, Instant beginningBefore) {
    Map<ShiftKindId, ShiftKind> kinds = views.kinds();
    return published.shifts(person, endingAfter, beginningBefore).stream()
        .flatMap(id -> shifts.byId(id).stream())
        .flatMap(shift -> views.duties(shift, Set.of(person), kinds).values().stream());
  }
}
