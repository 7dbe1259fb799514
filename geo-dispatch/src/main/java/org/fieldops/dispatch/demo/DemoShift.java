package org.fieldops.dispatch.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Assignment;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.Positions;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.Shifts;
import org.fieldops.dispatch.UnitView;
import org.fieldops.dispatch.Units;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.dispatch.unit.service.UnitRegister;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.setting.HouseSettings;

/** Sees to it that the demo's crews are on duty in whichever shift is running. */
@ApplicationScoped
public class DemoShift {

  static final String DISPATCHER = "dispatcher1";
  private static final double ACCURACY_METRES = 8;

  private final List<DemoCrew> crews = DemoCrew.all(HouseSettings.simulated());

  private Shifts shifts;
  private Units units;
  private UnitRegister register;
  private Positions positions;
  private People people;
  private ShiftTimes times;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DemoShift() {}

  @Inject
  public DemoShift(
      Shifts shifts,
      Units units,
      UnitRegister register,
      Positions positions,
      People people,
      ShiftTimes times,
      Clock clock) {
    this.shifts = shifts;
    this.units = units;
    this.register = register;
    this.positions = positions;
    this.people = people;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Puts the crews into the running shift and publishes it, unless it is and one of them is in it.
   * Again is harmless.
   *
   * @return false while the realm's people are not known here yet
   */
  public boolean ensure() {
    Optional<Person> dispatcher = people.byUsername(DISPATCHER);
    Map<String, Person> known =
        crews.stream()
            .flatMap(crew -> crew.usernames().stream())
            .flatMap(name -> people.byUsername(name).stream())
            .collect(Collectors.toMap(Person::username, person -> person));
    boolean complete =
        crews.stream().allMatch(crew -> known.keySet().containsAll(crew.usernames()));
    if (dispatcher.isEmpty() || !complete) {
      return false;
    }
    ensure(dispatcher.get(), known);
    return true;
  }

  private void ensure(Person by, Map<String, Person> known) {
    register.ensure(crews.stream().map(DemoCrew::unit).toList());
    List<ShiftView> today =
        shifts.day(by, times.day(clock.instant())).stream()
            .filter(shift -> shift.kind().daily())
            .toList();
    Optional<ShiftView> running = running(today);
    // a start that was cut short left people in a shift that nobody has published
    if (running.isEmpty() || (running.get().published() && someoneIn(running.get(), known))) {
      return;
    }
    man(by, running.get(), today, known);
    shifts.publish(by, running.get().id());
    crews.forEach(crew -> start(crew, known));
  }

  /** Of two that overlap, the one that began last. */
  private Optional<ShiftView> running(List<ShiftView> today) {
    Instant now = clock.instant();
    return today.stream()
        .filter(shift -> !now.isBefore(shift.from()) && now.isBefore(shift.until()))
        .max(Comparator.comparing(ShiftView::from));
  }

  private static boolean someoneIn(ShiftView shift, Map<String, Person> known) {
    Set<PersonId> all = known.values().stream().map(Person::id).collect(Collectors.toSet());
    return shift.assignments().stream().map(Assignment::person).anyMatch(all::contains);
  }

  private static boolean isIn(ShiftView shift, PersonId person) {
    return shift.assignments().stream().map(Assignment::person).anyMatch(person::equals);
  }

  /** The demo has one set of crews for both shifts, so they leave the one for the other. */
  private void man(Person by, ShiftView shift, List<ShiftView> today, Map<String, Person> known) {
    Map<String, UnitId> ids =
        units.all(by).stream().collect(Collectors.toMap(UnitView::name, UnitView::id));
    List<ShiftId> others = new ArrayList<>(today.stream().map(ShiftView::id).toList());
    others.remove(shift.id());
    for (DemoCrew crew : crews) {
      UnitId unit = ids.get(crew.unit());
      if (unit == null) {
        continue;
      }
      for (String username : crew.usernames()) {
        Optional.ofNullable(known.get(username))
            .map(Person::id)
            .filter(person -> !isIn(shift, person))
            .ifPresent(person -> {
              others.forEach(other -> shifts.unassign(by, other, person));
              shifts.assign(by, shift.id(), person, unit);
            });
      }
    }
  }

  private void start(DemoCrew crew, Map<String, Person> known) {
    Fix fix = new Fix(clock.instant(), crew.start(), ACCURACY_METRES, null, null);
    crew.usernames().stream()
        .findFirst()
        .map(known::get)
        .ifPresent(person -> positions.report(person, List.of(fix)));
  }
}
