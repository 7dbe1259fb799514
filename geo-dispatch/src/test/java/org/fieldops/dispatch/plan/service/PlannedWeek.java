package org.fieldops.dispatch.plan.service;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanCopied;
import org.fieldops.dispatch.PlanPlace.State;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;

/** A house with two dispatchers and two officers, and hands to plan its first week. */
abstract class PlannedWeek {

  static final int WEEK = 7;

  final House house = new House();
  final Plans plans = house.plan.book;
  final Person dispatcher = house.dispatcher;
  final Person other = house.person("Leitstelle 2", Role.DISPATCHER);
  final Person one = house.officer("Außendienst 9");
  final Person two = house.officer("Außendienst 10");
  final UnitId unit = house.unit("12/1");
  final LocalDate monday = house.day;
  final Team team = house.in(() -> plans.teams(dispatcher)).getFirst();

  DutyPlan plan() {
    return plan(monday);
  }

  DutyPlan plan(LocalDate from) {
    return house.in(() -> plans.plan(dispatcher, team.id(), from, WEEK));
  }

  ShiftKind kind(String code) {
    return plan().kinds().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  void assign(Person by, Person person, String code, LocalDate day) {
    ShiftKind kind = kind(code);
    house.in(() -> {
      plans.assign(by, person.id(), kind.id(), day, unit, null);
      return day;
    });
  }

  void assign(Person person, String code, LocalDate day) {
    assign(dispatcher, person, code, day);
  }

  int undo(Person by) {
    return house.in(() -> plans.undo(by));
  }

  int publish() {
    return house.in(() -> plans.publish(dispatcher, team.id(), monday, WEEK));
  }

  PlanCopied copy(LocalDate to) {
    return house.in(() -> plans.copy(dispatcher, team.id(), monday, WEEK, to));
  }

  static Refusal refused(Runnable act) {
    return assertThrows(Refusal.class, act::run);
  }

  /** Who is planned when, as a text for each place. */
  static Set<String> texts(DutyPlan plan) {
    Map<ShiftId, PlanShift> shifts =
        plan.shifts().stream().collect(Collectors.toMap(PlanShift::id, each -> each));
    Map<PersonId, String> names = new HashMap<>();
    plan.people().forEach(person -> names.put(person.id(), person.name()));
    return plan.places().stream()
        .filter(place -> place.state() != State.WITHDRAWN)
        .map(place -> {
          PlanShift shift = Objects.requireNonNull(shifts.get(place.shift()));
          return names.get(place.person()) + " " + shift.day().getDayOfWeek() + " " + shift.name();
        })
        .collect(Collectors.toSet());
  }
}
