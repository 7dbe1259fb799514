package org.fieldops.web.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.PlanConflict.Kind;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.PlanPlace;
import org.fieldops.dispatch.PlanPlace.State;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.PlanStaff;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.Wish;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WishId;
import org.junit.jupiter.api.Test;

class PlanDrawingTest {

  /** The week that ends with the change to summer time. */
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);

  private final Team team = new Team(new TeamId(Ids.next()), "Mitte");
  private final ShiftKind night =
      new ShiftKind(
          new ShiftKindId(Ids.next()),
          team.id(),
          "night",
          "Nachtschicht",
          "Nacht",
          "n",
          LocalTime.of(22, 0),
          LocalTime.of(6, 30),
          ShiftKind.Colour.DARK,
          2,
          0,
          List.of(),
          true);
  private final PlanPerson anna =
      new PlanPerson(
          new PersonId(Ids.next()), "anna", "Anna", 2340, 450, List.of("Hund"), null, "");
  private final PlanShift saturday =
      new PlanShift(
          new ShiftId(Ids.next()),
          night.id(),
          "Nachtschicht Mitte",
          MONDAY.plusDays(5),
          Instant.parse("2027-03-27T21:00:00Z"),
          Instant.parse("2027-03-28T04:30:00Z"));

  private PlanPicture draw(List<PlanPlace> places, List<PlanConflict> conflicts) {
    DutyPlan plan =
        new DutyPlan(
            team,
            MONDAY,
            7,
            List.of(night),
            List.of(anna),
            List.of(saturday),
            places,
            List.of(new PlanAbsence(Ids.next(), anna.id(), false, MONDAY.minusDays(2), MONDAY)),
            conflicts,
            List.of(new PlanStaff(MONDAY.plusDays(5), night, 1)));
    return PlanDrawing.of(
        plan,
        List.of(wish(Wish.Kind.FREE), wish(Wish.Kind.ABSENT)),
        new PlanWords(
            Locale.GERMAN, (key, facts) -> key + (facts.length == 0 ? "" : " " + List.of(facts))));
  }

  private Wish wish(Wish.Kind kind) {
    return new Wish(
        new WishId(Ids.next()),
        anna.id(),
        anna.name(),
        kind,
        MONDAY.plusDays(2),
        MONDAY.plusDays(9),
        "",
        Wish.State.OPEN);
  }

  @Test
  void aWishToBeFreeStandsInItsDaysAndOneToBeAbsentWaitsElsewhere() {
    List<PlanPicture.Away> wishes = draw(List.of(), List.of()).wishes();
    assertEquals(List.of(new PlanPicture.Away(0, 2, 9, "plan.wish.FREE")), wishes);
  }

  private PlanPlace place(PersonId person) {
    return new PlanPlace(saturday.id(), person, new UnitId(Ids.next()), "12/1", State.DRAFT);
  }

  @Test
  void aBarNamesItsPersonShiftUnitAndStateByTheirPlaces() {
    PlanPicture picture = draw(List.of(place(anna.id())), List.of());
    assertEquals(List.of(List.of(0, 0, 0, 1)), picture.bars());
    assertEquals(List.of("12/1"), picture.units());
    assertEquals("22:00–06:30", picture.shifts().getFirst().clock());
    assertEquals(5, picture.shifts().getFirst().day());
    assertEquals(450, picture.shifts().getFirst().until() - picture.shifts().getFirst().from());
  }

  @Test
  void theTimesOfAKindAreThoseThatPassOnEachDay() {
    List<List<Long>> times = draw(List.of(), List.of()).kinds().getFirst().times();
    assertEquals(510, times.get(4).get(1) - times.get(4).get(0));
    assertEquals(450, times.get(5).get(1) - times.get(5).get(0));
  }

  @Test
  void whomTheRealmNoLongerKnowsHasNoBar() {
    assertEquals(List.of(), draw(List.of(place(new PersonId(Ids.next()))), List.of()).bars());
  }

  @Test
  void anAbsenceBeginsBeforeTheDaysThatAreShown() {
    PlanPicture.Away away = draw(List.of(), List.of()).aways().getFirst();
    assertEquals(-2, away.from());
    assertEquals(0, away.until());
    assertEquals("plan.away", away.words());
  }

  @Test
  void aDayThatLacksSomebodySaysSo() {
    PlanPicture picture = draw(List.of(), List.of());
    assertEquals("▲ plan.gap.missing [Nacht, 1]", picture.days().get(5).note());
    assertEquals("● plan.staffed", picture.days().getFirst().note());
    assertEquals("Mo", picture.days().getFirst().weekday());
  }

  @Test
  void aConflictHasItsKeyItsCellAndItsWords() {
    PlanConflict rest =
        new PlanConflict(
            Kind.REST, anna.id(), List.of(saturday, saturday), 450, "", "REST:x", null);
    PlanPicture.Conflict drawn =
        draw(List.of(place(anna.id())), List.of(rest)).conflicts().getFirst();
    assertEquals(anna.id() + " REST:x", drawn.key());
    assertEquals(5, drawn.day());
    assertEquals("plan.brief.rest [7:30]", drawn.brief());
    assertEquals(
        "plan.conflict.rest [Anna, Sa 27.3. Nachtschicht Mitte, 7:30, Sa 27.3. Nachtschicht Mitte]",
        drawn.words());
  }
}
