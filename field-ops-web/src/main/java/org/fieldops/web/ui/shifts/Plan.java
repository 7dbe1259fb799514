package org.fieldops.web.ui.shifts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.Assignment;
import org.fieldops.dispatch.ShiftReport;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;

/**
 * A day as the desk shows it.
 *
 * @param people who may be assigned
 * @param reports what was reported, of the shifts that have any
 */
record Plan(
    LocalDate day,
    List<ShiftView> shifts,
    List<Person> people,
    List<UnitView> units,
    Map<ShiftId, List<ShiftReport>> reports) {

  static Plan empty(LocalDate day) {
    return new Plan(day, List.of(), List.of(), List.of(), Map.of());
  }

  List<ShiftReport> reported(ShiftId shift) {
    return reports.getOrDefault(shift, List.of());
  }

  /** People in none of the day's shifts whose name contains all words of the search, by name. */
  List<Person> pool(String search) {
    Set<PersonId> assigned = new HashSet<>();
    shifts.forEach(shift -> shift.assignments().forEach(each -> assigned.add(each.person())));
    return people.stream()
        .filter(person -> !assigned.contains(person.id()))
        .filter(person -> matches(person, search))
        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Who is on the unit in the shift, by name. */
  static List<Assignment> on(ShiftView shift, UnitId unit) {
    return shift.assignments().stream()
        .filter(each -> each.unit().equals(unit))
        .sorted(Comparator.comparing(Assignment::personName, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The unit the person is on in that shift. */
  Optional<UnitId> unitOf(ShiftId shift, PersonId person) {
    return shifts.stream()
        .filter(each -> each.id().equals(shift))
        .flatMap(each -> each.assignments().stream())
        .filter(each -> each.person().equals(person))
        .map(Assignment::unit)
        .findFirst();
  }

  Optional<Person> person(PersonId id) {
    return people.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static boolean matches(Person person, String search) {
    String all = (person.name() + " " + person.username()).toLowerCase(Locale.ROOT);
    return List.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
        .allMatch(all::contains);
  }
}
