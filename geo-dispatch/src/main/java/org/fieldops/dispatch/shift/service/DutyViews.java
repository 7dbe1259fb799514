package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Assignment;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.channel.service.ChannelBook;
import org.fieldops.dispatch.shift.model.DutyMarks;
import org.fieldops.dispatch.shift.model.DutyMarks.Marked;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.dispatch.shift.model.Placement;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.dispatch.unit.model.UnitRepository;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.UnitId;

/** Puts names to the ids in a shift. */
@ApplicationScoped
public class DutyViews {

  private static final String NAMELESS = "?";

  private DutyRows published;
  private UnitRepository units;
  private People people;
  private ChannelBook channels;
  private KindRows kinds;
  private DutyMarks marks;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DutyViews() {}

  @Inject
  public DutyViews(
      DutyRows published,
      UnitRepository units,
      People people,
      ChannelBook channels,
      KindRows kinds,
      DutyMarks marks) {
    this.published = published;
    this.units = units;
    this.people = people;
    this.channels = channels;
    this.kinds = kinds;
    this.marks = marks;
  }

  /** The shift as dispatchers see it: its plan, by unit and name. */
  ShiftView shift(Shift shift) {
    return shift(shift, Objects.requireNonNull(kinds.all().get(shift.kind())));
  }

  /** The same, of a kind that is known. */
  ShiftView shift(Shift shift, ShiftKind kind) {
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
        kind,
        shift.from(),
        shift.until(),
        shift.published(),
        shift.changed(published.published(shift.id())),
        shift.channel().orElse(null),
        assignments);
  }

  /** Every kind of shift, for those who ask for the duties of several shifts. */
  Map<ShiftKindId, ShiftKind> kinds() {
    return kinds.all();
  }

  /** What was published for these people; those who are not in it are left out. */
  Map<PersonId, Duty> duties(
      Shift shift, Set<PersonId> persons, Map<ShiftKindId, ShiftKind> known) {
    String brief = Objects.requireNonNull(known.get(shift.kind())).brief();
    Map<PersonId, Marked> said = marks.of(shift.id());
    Set<Placement> duties = published.published(shift.id());
    Names names = names(duties);
    Map<UnitId, List<String>> crews = crews(duties, names);
    List<ChannelView> rooms =
        shift.channel().flatMap(channels::view).map(List::of).orElseGet(List::of);
    return duties.stream()
        .filter(placement -> persons.contains(placement.personId()))
        .collect(
            Collectors.toMap(
                Placement::personId,
                placement ->
                    duty(
                        shift,
                        brief,
                        said.getOrDefault(placement.personId(), Marked.NOTHING),
                        names.unit(placement.unitId()),
                        Objects.requireNonNull(crews.get(placement.unitId())),
                        duties.size(),
                        rooms)));
  }

  private static Duty duty(
      Shift shift,
      String brief,
      Marked said,
      Unit unit,
      List<String> crew,
      int onDuty,
      List<ChannelView> rooms) {
    return new Duty(
        shift.id(),
        shift.name(),
        brief,
        shift.from(),
        shift.until(),
        unit.id(),
        unit.name(),
        unit.status(),
        unit.statusSince(),
        crew,
        onDuty,
        rooms,
        said.begun(),
        said.ended());
  }

  /** Names of the crew of each unit. */
  Map<UnitId, List<String>> crews(Set<Placement> placements) {
    return crews(placements, names(placements));
  }

  private static Map<UnitId, List<String>> crews(Set<Placement> placements, Names names) {
    Map<UnitId, List<String>> crews = new HashMap<>();
    placements.forEach(placement ->
        crews
            .computeIfAbsent(placement.unitId(), unit -> new ArrayList<>())
            .add(names.of(placement.personId())));
    crews.replaceAll((unit, crew) -> crew.stream().distinct().sorted().toList());
    return crews;
  }

  private Names names(Collection<Placement> placements) {
    Set<PersonId> persons =
        placements.stream().map(Placement::personId).collect(Collectors.toSet());
    Set<UnitId> named = placements.stream().map(Placement::unitId).collect(Collectors.toSet());
    return new Names(people.byIds(persons), units.byIds(named));
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
