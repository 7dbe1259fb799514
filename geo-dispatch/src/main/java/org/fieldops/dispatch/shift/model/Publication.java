package org.fieldops.dispatch.shift.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.DutyChange.Kind;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/**
 * What a publishing changed, person by person.
 *
 * @param told new in the shift, on another unit, or with another crew beside them
 * @param withdrawn no longer in the shift
 * @param changes those of {@code told} and {@code withdrawn} for whom the shift itself changed
 */
public record Publication(
    Set<PersonId> told, Set<PersonId> withdrawn, Map<PersonId, Kind> changes) {

  /** Compares what was published before with what is now. */
  public static Publication between(Set<Placement> before, Set<Placement> after) {
    Set<Placement> differing = new HashSet<>(before);
    differing.addAll(after);
    differing.removeIf(placement -> before.contains(placement) && after.contains(placement));
    Set<UnitId> touched = differing.stream().map(Placement::unitId).collect(Collectors.toSet());
    Set<PersonId> people = people(after);
    Set<PersonId> withdrawn = people(before);
    withdrawn.removeAll(people);
    Set<PersonId> told =
        after.stream()
            .filter(placement -> touched.contains(placement.unitId()))
            .map(Placement::personId)
            .collect(Collectors.toSet());
    Map<PersonId, Kind> changes = new HashMap<>();
    withdrawn.forEach(person -> changes.put(person, Kind.WITHDRAWN));
    Set<PersonId> known = people(before);
    differing.stream()
        .filter(after::contains)
        .map(Placement::personId)
        .forEach(person -> changes.put(person, known.contains(person) ? Kind.MOVED : Kind.ADDED));
    return new Publication(told, withdrawn, changes);
  }

  private static Set<PersonId> people(Set<Placement> placements) {
    return placements.stream().map(Placement::personId).collect(Collectors.toSet());
  }
}
