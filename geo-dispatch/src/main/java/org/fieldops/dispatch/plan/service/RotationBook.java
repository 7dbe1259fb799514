package org.fieldops.dispatch.plan.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanCopied;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.PlanPlace.State;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.Rotation;
import org.fieldops.dispatch.Rotations;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.plan.model.RotationRows;
import org.fieldops.dispatch.plan.model.StepRows.Place;
import org.fieldops.dispatch.plan.service.PlanChanging.Wanted;
import org.fieldops.dispatch.shift.service.ShiftMaking;
import org.fieldops.dispatch.shift.service.ShiftMaking.KindDay;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Patterns by which teams work. */
@ApplicationScoped
public class RotationBook implements Rotations {

  private static final int LONGEST_NAME = 40;
  private static final int MOST = 50;
  private static final int MOST_PLACES = 10_000;

  private RotationRows rows;
  private PlanReading reading;
  private PlanChanging changing;
  private PlanUnits units;
  private ShiftMaking making;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  RotationBook() {}

  @Inject
  public RotationBook(
      RotationRows rows,
      PlanReading reading,
      PlanChanging changing,
      PlanUnits units,
      ShiftMaking making,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.reading = reading;
    this.changing = changing;
    this.units = units;
    this.making = making;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Rotation> of(Person by, TeamId team) {
    by.require(Role.DISPATCHER);
    return rows.of(team, MOST);
  }

  @Override
  @Transactional
  public void keep(Person by, TeamId team, Rotation rotation) {
    by.require(Role.DISPATCHER);
    String name = PlainText.required("name", rotation.name(), LONGEST_NAME);
    check("kinds", rotation.kinds().size() <= Rotation.MOST_DAYS);
    check("kinds", rotation.kinds().stream().anyMatch(Objects::nonNull));
    List<Rotation> there = rows.of(team, MOST);
    if (there.size() == MOST && there.stream().noneMatch(each -> each.name().equals(name))) {
      throw new Refusal(Problem.ROTATIONS_FULL);
    }
    rows.keep(team, new Rotation(name, rotation.kinds()), by.id(), clock.instant());
    trail.record(by, "rotation.kept", team.toString(), name);
  }

  @Override
  @Transactional
  public void forget(Person by, TeamId team, String name) {
    by.require(Role.DISPATCHER);
    rows.forget(team, name);
    trail.record(by, "rotation.forgotten", team.toString(), name);
  }

  @Override
  @Transactional
  public Done plan(Person by, TeamId team, Planned wanted) {
    by.require(Role.DISPATCHER);
    DutyPlan plan = reading.plan(team, wanted.from(), wanted.days());
    check(plan, wanted);
    Set<Held> held = held(plan);
    List<Seat> seats =
        seats(plan, wanted).stream()
            .filter(seat -> !held.contains(new Held(seat.person(), seat.kind(), seat.day())))
            .toList();
    List<Seat> there =
        seats.stream()
            .filter(seat ->
                plan.absences().stream()
                    .noneMatch(
                        each -> each.person().equals(seat.person()) && each.covers(seat.day())))
            .toList();
    PlanCopied placed = place(by, there);
    if (placed.placed() > 0) {
      changing.tell(plan.from(), plan.until());
    }
    return new Done(placed, seats.size() - there.size());
  }

  private static void check(DutyPlan plan, Planned wanted) {
    List<@Nullable ShiftKindId> kinds = wanted.rotation().kinds();
    check("kinds", !kinds.isEmpty() && kinds.size() <= Rotation.MOST_DAYS);
    check("apart", wanted.apart() >= 0 && wanted.apart() <= Rotation.MOST_DAYS);
    if ((long) wanted.people().size() * wanted.days() > MOST_PLACES) {
      throw new Refusal(Problem.PLAN_TOO_WIDE);
    }
    Set<ShiftKindId> worked = plan.kinds().stream().map(ShiftKind::id).collect(Collectors.toSet());
    Set<PersonId> known = plan.people().stream().map(PlanPerson::id).collect(Collectors.toSet());
    boolean foreign = kinds.stream().anyMatch(kind -> kind != null && !worked.contains(kind));
    if (foreign || !known.containsAll(wanted.people())) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }

  private static void check(String field, boolean right) {
    if (!right) {
      throw new Refusal(Problem.MALFORMED, field);
    }
  }

  /** A place that the pattern gives somebody, on the unit they are on as a rule. */
  private record Seat(PersonId person, ShiftKindId kind, LocalDate day, UnitId unit) {}

  /** Somebody is in a shift of this kind and day already, on whichever unit. */
  private record Held(PersonId person, ShiftKindId kind, LocalDate day) {}

  private static Set<Held> held(DutyPlan plan) {
    Map<ShiftId, PlanShift> shifts =
        plan.shifts().stream().collect(Collectors.toMap(PlanShift::id, shift -> shift));
    return plan.places().stream()
        .filter(place -> place.state() != State.WITHDRAWN)
        .map(place -> {
          PlanShift shift = Objects.requireNonNull(shifts.get(place.shift()));
          return new Held(place.person(), shift.kind(), shift.day());
        })
        .collect(Collectors.toSet());
  }

  private List<Seat> seats(DutyPlan plan, Planned wanted) {
    Map<PersonId, @Nullable UnitId> usual = new HashMap<>();
    plan.people().forEach(person -> usual.put(person.id(), person.unit()));
    List<@Nullable ShiftKindId> kinds = wanted.rotation().kinds();
    List<Seat> seats = new ArrayList<>();
    int at = 0;
    for (PersonId person : new LinkedHashSet<>(wanted.people())) {
      UnitId unit = units.of(person, wanted.from(), usual.get(person));
      for (int day = 0; day < wanted.days(); day++) {
        ShiftKindId kind = kinds.get(Math.floorMod(day - at * wanted.apart(), kinds.size()));
        if (kind != null) {
          seats.add(new Seat(person, kind, wanted.from().plusDays(day), unit));
        }
      }
      at++;
    }
    return seats;
  }

  private PlanCopied place(Person by, List<Seat> seats) {
    Map<KindDay, ShiftId> made =
        making.ensure(
            seats.stream()
                .map(seat -> new KindDay(seat.kind(), seat.day()))
                .collect(Collectors.toSet()));
    List<Wanted> wanted =
        seats.stream()
            .map(seat ->
                new Wanted(
                    new Place(
                        Objects.requireNonNull(made.get(new KindDay(seat.kind(), seat.day()))),
                        seat.person()),
                    seat.unit()))
            .toList();
    PlanChanging.Done done = changing.possible(by, wanted);
    return new PlanCopied(
        done.changes().size(),
        done.left().stream()
            .map(left -> new PlanCopied.Left(changing.name(left.place().person()), left.other()))
            .sorted(Comparator.comparing(PlanCopied.Left::person))
            .toList());
  }
}
