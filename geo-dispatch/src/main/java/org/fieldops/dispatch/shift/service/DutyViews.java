package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Assignment;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.channel.service.ChannelBook;
import org.fieldops.dispatch.shift.model.Placement;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/** Puts names to the ids in a shift. */
@ApplicationScoped
public class DutyViews {

  private static final String NAMELESS = "?";

  private UnitRepository units;
  private People people;
  private ChannelBook channels;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DutyViews() {}

  @Inject
  public DutyViews(UnitRepository units, People people, ChannelBook channels) {
    this.units = units;
    this.people = people;
    this.channels = channels;
  }

  /** The shift as dispatchers see it: its plan, by unit and name. */
  ShiftView shift(Shift shift) {
    Names names = names(shift.plan());
    List<Assignment> assignments =
        shift.plan().stream()
            .map(placement ->
                new Assignment(
                    placement.personId(),
                    names.of(placement.personId()),
                    placement.unitId(),
                    names.of(placement.unitId())))
            .sorted(
                Comparator.comparing(Assignment::unitName).thenComparing(Assignment::personName))
            .toList();
    return new ShiftView(
        shift.id(),
        shift.name(),
        shift.day(),
        shift.kind(),
        shift.from(),
        shift.until(),
        shift.published(),
        shift.changed(),
        shift.channel().orElse(null),
        assignments);
  }

  /** What was published for these people; those who are not in it are left out. */
  Map<PersonId, Duty> duties(Shift shift, Set<PersonId> persons) {
    Set<Placement> duties = shift.duties();
    Names names = names(duties);
    List<ChannelView> rooms =
        shift.channel().flatMap(channels::view).map(List::of).orElseGet(List::of);
    return duties.stream()
        .filter(placement -> persons.contains(placement.personId()))
        .collect(
            Collectors.toMap(
                Placement::personId,
                placement -> duty(shift, names.unit(placement.unitId()), duties, names, rooms)));
  }

  private static Duty duty(
      Shift shift, Unit unit, Set<Placement> duties, Names names, List<ChannelView> rooms) {
    return new Duty(
        shift.id(),
        shift.name(),
        shift.from(),
        shift.until(),
        unit.id(),
        unit.name(),
        unit.status(),
        unit.statusSince(),
        crew(duties, unit.id(), names),
        duties.size(),
        rooms);
  }

  /** Names of the crew of each unit, as published. */
  Map<UnitId, List<String>> crews(List<Shift> shifts) {
    List<Placement> all =
        shifts.stream().flatMap(shift -> shift.duties().stream()).distinct().toList();
    Names names = names(all);
    return all.stream()
        .map(Placement::unitId)
        .distinct()
        .collect(Collectors.toMap(unit -> unit, unit -> crew(all, unit, names)));
  }

  private static List<String> crew(Collection<Placement> placements, UnitId unit, Names names) {
    return placements.stream()
        .filter(placement -> placement.unitId().equals(unit))
        .map(placement -> names.of(placement.personId()))
        .distinct()
        .sorted()
        .toList();
  }

  private Names names(Collection<Placement> placements) {
    List<PersonId> persons = new ArrayList<>();
    placements.forEach(placement -> persons.add(placement.personId()));
    return new Names(
        people.byIds(persons), units.byIds(placements.stream().map(Placement::unitId).toList()));
  }

  private record Names(Map<PersonId, Person> people, Map<UnitId, Unit> units) {

    String of(PersonId id) {
      Person person = people.get(id);
      return person == null ? NAMELESS : person.name();
    }

    String of(UnitId id) {
      return unit(id).name();
    }

    /** Never none: the database keeps a unit as long as a shift has it. */
    Unit unit(UnitId id) {
      return Objects.requireNonNull(units.get(id));
    }
  }
}
