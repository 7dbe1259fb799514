package org.fieldops.dispatch.plan.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.PlanCopied;
import org.fieldops.dispatch.PlanPlace;
import org.fieldops.dispatch.PlanPlace.State;
import org.fieldops.dispatch.PlanSeat;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.Shifts;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.plan.model.PeopleRows;
import org.fieldops.dispatch.plan.model.PlanRows;
import org.fieldops.dispatch.plan.model.StepRows;
import org.fieldops.dispatch.plan.model.StepRows.Place;
import org.fieldops.dispatch.plan.service.PlanChanging.Done;
import org.fieldops.dispatch.plan.service.PlanChanging.Wanted;
import org.fieldops.dispatch.shift.service.ShiftMaking;
import org.fieldops.dispatch.shift.service.ShiftMaking.KindDay;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
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

/** Planning weeks. */
@ApplicationScoped
public class PlanBook implements Plans {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ABSENCE_DAYS = 400;

  private PlanReading reading;
  private PlanChanging changing;
  private PlanUnits units;
  private ShiftMaking making;
  private Shifts shifts;
  private StepRows steps;
  private PeopleRows absences;
  private People people;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PlanBook() {}

  @Inject
  public PlanBook(
      PlanReading reading,
      PlanChanging changing,
      PlanUnits units,
      ShiftMaking making,
      Shifts shifts,
      StepRows steps,
      PeopleRows absences,
      People people,
      AuditTrail trail,
      Clock clock) {
    this.reading = reading;
    this.changing = changing;
    this.units = units;
    this.making = making;
    this.shifts = shifts;
    this.steps = steps;
    this.absences = absences;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Team> teams(Person by) {
    by.require(Role.DISPATCHER);
    return reading.teams();
  }

  @Override
  @Transactional
  public DutyPlan plan(Person by, TeamId team, LocalDate from, int days) {
    by.require(Role.DISPATCHER);
    return reading.plan(team, from, days);
  }

  @Override
  @Transactional
  public void assign(
      Person by,
      PersonId person,
      ShiftKindId kind,
      LocalDate day,
      @Nullable UnitId unit,
      @Nullable PlanSeat instead) {
    by.require(Role.DISPATCHER);
    Person who = people.byId(person).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (!who.is(Role.PATROL)) {
      throw new Refusal(Problem.NOT_AN_OFFICER, who.name());
    }
    KindDay there = new KindDay(kind, day);
    ShiftId shift = making.ensure(List.of(there)).get(there);
    if (shift == null) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    List<Wanted> wanted = new ArrayList<>();
    if (instead != null) {
      wanted.add(new Wanted(new Place(instead.shift(), instead.person()), null));
    }
    // the later of two wishes for a place counts: who stays where they are does not leave it
    wanted.add(new Wanted(new Place(shift, person), units.of(person, day, unit)));
    tell(changing.whole(by, wanted).changes());
  }

  @Override
  @Transactional
  public void clear(Person by, PersonId person, Collection<ShiftId> gone) {
    by.require(Role.DISPATCHER);
    List<Wanted> wanted =
        gone.stream().map(shift -> new Wanted(new Place(shift, person), null)).toList();
    Done done = changing.whole(by, wanted);
    tell(done.changes());
  }

  /** The days of the shifts that were changed. */
  private void tell(List<StepRows.Change> changes) {
    if (!changes.isEmpty()) {
      List<LocalDate> days =
          steps.days(changes.stream().map(each -> each.place().shift()).distinct().toList());
      changing.tell(days.getFirst(), days.getLast());
    }
  }

  @Override
  @Transactional
  public PlanCopied copy(Person by, TeamId team, LocalDate from, int days, LocalDate to) {
    by.require(Role.DISPATCHER);
    DutyPlan source = reading.plan(team, from, days);
    Map<PlanPlace, KindDay> targets = targets(source, ChronoUnit.DAYS.between(from, to));
    Map<KindDay, ShiftId> made = making.ensure(Set.copyOf(targets.values()));
    List<Wanted> wanted = new ArrayList<>();
    targets.forEach((place, target) ->
        wanted.add(
            new Wanted(
                new Place(Objects.requireNonNull(made.get(target)), place.person()),
                place.unit())));
    Done done = changing.possible(by, wanted);
    tell(done.changes());
    return new PlanCopied(
        done.changes().size(),
        done.left().stream()
            .map(left -> new PlanCopied.Left(changing.name(left.place().person()), left.other()))
            .sorted(Comparator.comparing(PlanCopied.Left::person))
            .toList());
  }

  /** Where each place of the team's own kinds goes, so many days later. */
  private static Map<PlanPlace, KindDay> targets(DutyPlan source, long ahead) {
    Set<ShiftKindId> kinds =
        source.kinds().stream().map(kind -> kind.id()).collect(Collectors.toSet());
    Map<ShiftId, PlanShift> known =
        source.shifts().stream().collect(Collectors.toMap(PlanShift::id, Function.identity()));
    Map<PlanPlace, KindDay> targets = new LinkedHashMap<>();
    for (PlanPlace place : source.places()) {
      PlanShift shift = Objects.requireNonNull(known.get(place.shift()));
      if (place.state() != State.WITHDRAWN && kinds.contains(shift.kind())) {
        targets.put(place, new KindDay(shift.kind(), shift.day().plusDays(ahead)));
      }
    }
    return targets;
  }

  @Override
  @Transactional
  public int undo(Person by) {
    by.require(Role.DISPATCHER);
    List<StepRows.Change> back = changing.undo(by);
    tell(back);
    return back.size();
  }

  /**
   * Each shift in a transaction of its own: what others say and ask waits for none of them long.
   */
  @Override
  public int publish(Person by, TeamId team, LocalDate from, int days) {
    by.require(Role.DISPATCHER);
    DutyPlan plan = reading.plan(team, from, days);
    Set<ShiftKindId> kinds =
        plan.kinds().stream().map(kind -> kind.id()).collect(Collectors.toSet());
    Set<ShiftId> differing =
        plan.places().stream()
            .filter(place -> place.state() != State.PUBLISHED)
            .map(PlanPlace::shift)
            .collect(Collectors.toSet());
    List<PlanShift> due =
        plan.shifts().stream()
            .filter(shift -> differing.contains(shift.id()) && kinds.contains(shift.kind()))
            .toList();
    due.forEach(shift -> shifts.publish(by, shift.id()));
    return due.size();
  }

  @Override
  @Transactional
  public void allow(
      Person by, TeamId team, LocalDate from, int days, String conflict, String reason) {
    by.require(Role.DISPATCHER);
    String words = PlainText.optional("reason", reason, LONGEST_REASON);
    if (words.isEmpty()) {
      throw new Refusal(Problem.REASON_MISSING);
    }
    PlanConflict found =
        reading.plan(team, from, days).conflicts().stream()
            .filter(each -> PlanRows.allowance(each.person(), each.key()).equals(conflict))
            .findFirst()
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    steps.allow(found.person(), found.key(), words, by.id(), clock.instant());
    trail.record(by, "plan.allowed", found.person().toString(), found.key() + " " + words);
    changing.tell(from, from.plusDays(days - 1L));
  }

  @Override
  @Transactional
  public void absent(
      Person by, UUID id, PersonId person, AbsenceKind kind, LocalDate from, LocalDate until) {
    by.require(Role.DISPATCHER);
    if (people.byId(person).isEmpty()) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    if (until.isBefore(from) || from.plusDays(LONGEST_ABSENCE_DAYS).isBefore(until)) {
      throw new Refusal(Problem.MALFORMED, "until");
    }
    absences.add(
        new PeopleRows.NewAbsence(id, person, kind, from, until), by.id(), clock.instant());
    changing.tell(from, until);
  }

  @Override
  @Transactional
  public void present(Person by, UUID absence) {
    by.require(Role.DISPATCHER);
    absences
        .end(absence, by.id(), clock.instant())
        .ifPresent(ended -> changing.tell(ended.from(), ended.until()));
  }
}
