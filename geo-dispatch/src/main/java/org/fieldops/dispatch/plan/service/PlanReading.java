package org.fieldops.dispatch.plan.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.PlanPlace;
import org.fieldops.dispatch.PlanPlace.State;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.plan.model.Conflicts;
import org.fieldops.dispatch.plan.model.PlanRows;
import org.fieldops.dispatch.plan.model.PlanRows.NamedUnit;
import org.fieldops.dispatch.plan.model.PlanRows.Placed;
import org.fieldops.dispatch.plan.model.PlanRows.Profile;
import org.fieldops.dispatch.plan.service.PlanFacts.Span;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/** Reads a team's plan, in the same dozen statements whatever its size. */
@ApplicationScoped
public class PlanReading {

  static final int USUAL_WEEK_MINUTES = 39 * 60;
  private static final Duration HABIT = Duration.ofDays(60);

  private PlanRows rows;
  private KindRows kinds;
  private People people;
  private ShiftTimes times;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PlanReading() {}

  @Inject
  public PlanReading(PlanRows rows, KindRows kinds, People people, ShiftTimes times) {
    this.rows = rows;
    this.kinds = kinds;
    this.people = people;
    this.times = times;
  }

  List<Team> teams() {
    return kinds.teams();
  }

  DutyPlan plan(TeamId id, LocalDate from, int days) {
    if (days < 1 || days > Plans.MOST_DAYS) {
      throw new Refusal(Problem.PLAN_TOO_WIDE, Plans.MOST_DAYS);
    }
    List<Team> teams = teams();
    Team team =
        teams.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    Map<PersonId, Profile> profiles = rows.profiles();
    Set<PersonId> shown = members(team, teams.getFirst().equals(team), profiles);
    PlanFacts facts = facts(team, new Span(from, from.plusDays(days - 1L)), shown);
    return new DutyPlan(
        team,
        from,
        days,
        facts.worked(),
        people(shown, facts, profiles),
        facts.used(),
        facts.within(),
        facts.absent(),
        facts.conflicts(new Conflicts(times.zone(), needed(facts.kinds())), rows.allowed(shown)),
        facts.staff());
  }

  /** Those of the team. */
  private Set<PersonId> members(Team team, boolean first, Map<PersonId, Profile> profiles) {
    Set<PersonId> members = new HashSet<>();
    for (Person person : people.withRole(Role.PATROL)) {
      Profile profile = profiles.get(person.id());
      @Nullable TeamId own = profile == null ? null : profile.team();
      if (own == null ? first : own.equals(team.id())) {
        members.add(person.id());
      }
    }
    return members;
  }

  /**
   * @param shown to which is added whoever else is in one of the team's shifts
   */
  private PlanFacts facts(Team team, Span span, Set<PersonId> shown) {
    Map<ShiftKindId, ShiftKind> all = kinds.all();
    Map<ShiftId, PlanShift> shifts = new LinkedHashMap<>();
    rows.shifts(span.begin(), span.end()).forEach(shift -> shifts.put(shift.id(), shift));
    List<PlanPlace> places =
        places(rows.planned(span.begin(), span.end()), rows.published(span.begin(), span.end()));
    for (PlanPlace place : places) {
      PlanShift shift = Objects.requireNonNull(shifts.get(place.shift()));
      if (span.has(shift) && PlanFacts.of(team, shift, all)) {
        shown.add(place.person());
      }
    }
    places.removeIf(place -> !shown.contains(place.person()));
    List<PlanAbsence> absences =
        rows.absences(span.begin(), span.end()).stream()
            .filter(absence -> shown.contains(absence.person()))
            .toList();
    return new PlanFacts(
        team, span, kinds.of(team.id()), all, shifts, places, absences, rows.qualifications());
  }

  private record Key(ShiftId shift, PersonId person) {}

  /** What is planned beside what was told. */
  private static List<PlanPlace> places(List<Placed> planned, List<Placed> published) {
    Map<Key, Placed> told = new HashMap<>();
    published.forEach(each -> told.put(new Key(each.shift(), each.person()), each));
    List<PlanPlace> places = new ArrayList<>();
    for (Placed each : planned) {
      Placed known = told.remove(new Key(each.shift(), each.person()));
      boolean same = known != null && known.unit().id().equals(each.unit().id());
      places.add(place(each, same ? State.PUBLISHED : State.DRAFT));
    }
    told.values().forEach(each -> places.add(place(each, State.WITHDRAWN)));
    return places;
  }

  private static PlanPlace place(Placed placed, State state) {
    return new PlanPlace(
        placed.shift(), placed.person(), placed.unit().id(), placed.unit().name(), state);
  }

  private List<PlanPerson> people(
      Set<PersonId> shown, PlanFacts facts, Map<PersonId, Profile> profiles) {
    Map<PersonId, Long> minutes = facts.minutes();
    Instant end = facts.span().until().plusDays(1).atStartOfDay(times.zone()).toInstant();
    Map<PersonId, NamedUnit> units = rows.lastUnits(end.minus(HABIT), end);
    return people.byIds(shown).values().stream()
        .sorted(Comparator.comparing(Person::name, NaturalOrder::compare))
        .map(person -> {
          NamedUnit unit = units.get(person.id());
          Profile profile = profiles.get(person.id());
          return new PlanPerson(
              person.id(),
              person.username(),
              person.name(),
              profile == null ? USUAL_WEEK_MINUTES : profile.weekMinutes(),
              minutes.getOrDefault(person.id(), 0L),
              facts.able().getOrDefault(person.id(), Set.of()).stream().sorted().toList(),
              unit == null ? null : unit.id(),
              unit == null ? "" : unit.name());
        })
        .toList();
  }

  private static Map<ShiftKindId, List<String>> needed(Map<ShiftKindId, ShiftKind> kinds) {
    return kinds.values().stream()
        .collect(Collectors.toMap(ShiftKind::id, ShiftKind::qualifications));
  }
}
