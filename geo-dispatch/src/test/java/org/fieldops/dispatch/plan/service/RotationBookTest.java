package org.fieldops.dispatch.plan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.Rotation;
import org.fieldops.dispatch.Rotations.Done;
import org.fieldops.dispatch.Rotations.Planned;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.ShiftKindId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotationBookTest extends PlannedWeek {

  private final RotationBook rotations = house.plan.rotations;

  private Rotation of(String name, String... codes) {
    List<@Nullable ShiftKindId> kinds = new ArrayList<>();
    Arrays.stream(codes).forEach(code -> kinds.add(code.equals("-") ? null : kind(code).id()));
    return new Rotation(name, kinds);
  }

  private Done plan(Rotation rotation, int apart, Person... people) {
    List<PersonId> ids = Arrays.stream(people).map(Person::id).toList();
    return house.in(() ->
        rotations.plan(dispatcher, team.id(), new Planned(rotation, ids, apart, monday, WEEK)));
  }

  @Test
  void eachNextPersonIsLaterInThePatternAndOneStepUndoesAllOfIt() {
    Done done = plan(of("", "early", "late", "-"), 1, one, two);
    assertEquals(
        Set.of(
            "Außendienst 9 MONDAY Frühschicht Mitte",
            "Außendienst 9 TUESDAY Spätschicht Mitte",
            "Außendienst 9 THURSDAY Frühschicht Mitte",
            "Außendienst 9 FRIDAY Spätschicht Mitte",
            "Außendienst 9 SUNDAY Frühschicht Mitte",
            "Außendienst 10 TUESDAY Frühschicht Mitte",
            "Außendienst 10 WEDNESDAY Spätschicht Mitte",
            "Außendienst 10 FRIDAY Frühschicht Mitte",
            "Außendienst 10 SATURDAY Spätschicht Mitte"),
        texts(plan()));
    assertEquals(9, done.placed().placed());
    assertEquals(9, undo(dispatcher));
    assertEquals(Set.of(), texts(plan()));
  }

  @Test
  void whoIsAbsentOrElsewhereStaysAsTheyAreAndAgainIsHarmless() {
    house.in(() -> {
      plans.absent(
          dispatcher, Ids.next(), one.id(), AbsenceKind.HOLIDAY, monday, monday.plusDays(1));
      return one;
    });
    assign(one, "late", monday.plusDays(2));
    Done done = plan(of("", "early"), 0, one);
    assertEquals(2, done.absent());
    assertEquals(1, done.placed().left().size());
    assertEquals(4, done.placed().placed());
    assertEquals(0, plan(of("", "early"), 0, one).placed().placed());
  }

  @Test
  void whatIsNotTheTeamsIsRefused() {
    Rotation strange = new Rotation("", List.of(new ShiftKindId(Ids.next())));
    assertEquals(Problem.NOT_FOUND, refused(() -> plan(strange, 0, one)).problem());
    assertEquals(Problem.NOT_FOUND, refused(() -> plan(of("", "early"), 0, other)).problem());
    assertEquals(Problem.MALFORMED, refused(() -> plan(of("", "early"), 57, one)).problem());
    assertEquals(
        Problem.NOT_ALLOWED, refused(() -> house.in(() -> rotations.of(one, team.id()))).problem());
  }

  @Test
  void patternsAreKeptByNameAndBounded() {
    keep(of("Sechs Tage", "early", "-"));
    keep(of("Sechs Tage", "-", "late"));
    List<Rotation> kept = house.in(() -> rotations.of(dispatcher, team.id()));
    assertEquals(List.of(of("Sechs Tage", "-", "late")), kept);
    Rotation free = new Rotation("Frei", Collections.singletonList(null));
    assertEquals(Problem.MALFORMED, refused(() -> keep(free)).problem());
    assertEquals(Problem.FIELD_MISSING, refused(() -> keep(of(" ", "early"))).problem());
    for (int i = 1; i < 50; i++) {
      keep(of("Muster " + i, "early"));
    }
    assertEquals(Problem.ROTATIONS_FULL, refused(() -> keep(of("Eins mehr", "early"))).problem());
    house.in(() -> {
      kept.forEach(each -> rotations.forget(dispatcher, team.id(), each.name()));
      return kept;
    });
    keep(of("Eins mehr", "early"));
    house.sql("delete from dispatch.rotation");
  }

  private void keep(Rotation rotation) {
    house.in(() -> {
      rotations.keep(dispatcher, team.id(), rotation);
      return rotation;
    });
  }
}
