package org.fieldops.web.ui.shifts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.Assignment;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final ShiftKind EARLY =
      new ShiftKind(
          new ShiftKindId(Ids.next()),
          new TeamId(Ids.next()),
          "early",
          "Frühschicht",
          "Früh",
          "f",
          LocalTime.of(6, 0),
          LocalTime.of(14, 30),
          ShiftKind.Colour.LIGHT,
          0,
          0,
          List.of(),
          true);

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final UnitId unit = new UnitId(Ids.next());
  private final Person anna = person("anna", "Anna Zeller");
  private final Person bert = person("bert", "bert Albrecht");
  private final Person cora = person("cora", "Cora Berg");
  private final ShiftView early = shift(List.of(assigned(cora)));
  private final Plan plan =
      new Plan(
          DAY, List.of(early, shift(List.of())), List.of(anna, bert, cora), List.of(), Map.of());

  @Test
  void whoIsInAShiftOfTheDayIsNotInThePoolAndTheOthersStandByName() {
    assertEquals(List.of(anna, bert), plan.pool(""));
  }

  @Test
  void theSearchFindsNamesAndUserNames() {
    assertEquals(List.of(bert), plan.pool("ALB"));
    assertEquals(List.of(anna), plan.pool("anna zel"));
    assertEquals(List.of(), plan.pool("cora"));
  }

  @Test
  void theUnitOfAPersonIsThatOfTheShiftAskedFor() {
    assertEquals(Optional.of(unit), plan.unitOf(early.id(), cora.id()));
    assertEquals(Optional.empty(), plan.unitOf(early.id(), anna.id()));
  }

  @Test
  void initialsAreOfTheFirstAndTheLastName() {
    assertEquals("AZ", PersonChip.initials("Anna Maria Zeller"));
    assertEquals("C", PersonChip.initials(" Cora "));
  }

  private Assignment assigned(Person who) {
    return new Assignment(who.id(), who.name(), unit, "12/1");
  }

  private static Person person(String username, String name) {
    return new Person(new PersonId(Ids.next()), username, name, Set.of(Role.PATROL));
  }

  private static ShiftView shift(List<Assignment> assignments) {
    return new ShiftView(
        new ShiftId(Ids.next()),
        "Früh",
        DAY,
        EARLY,
        Instant.EPOCH,
        Instant.EPOCH,
        false,
        false,
        null,
        assignments);
  }
}
