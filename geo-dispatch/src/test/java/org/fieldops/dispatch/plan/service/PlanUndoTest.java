package org.fieldops.dispatch.plan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.fieldops.dispatch.PlanPlace;
import org.fieldops.dispatch.PlanSeat;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanUndoTest extends PlannedWeek {

  @Test
  void movingIsOneStepAndUndoneAsOne() {
    assign(one, "early", monday);
    ShiftId early = plan().places().getFirst().shift();
    ShiftKind late = kind("late");
    house.in(() -> {
      plans.assign(dispatcher, one.id(), late.id(), monday, null, new PlanSeat(one.id(), early));
      return early;
    });
    assertEquals(Set.of("Außendienst 9 MONDAY Spätschicht Mitte"), texts(plan()));
    assertEquals(unit, plan().places().getFirst().unit());
    assertEquals(2, undo(dispatcher));
    assertEquals(Set.of("Außendienst 9 MONDAY Frühschicht Mitte"), texts(plan()));
  }

  @Test
  void aShiftThatIsGivenToSomebodyElseIsOneStepThatHappensWholeOrNotAtAll() {
    assign(one, "early", monday);
    assign(two, "late", monday);
    ShiftKind early = kind("early");
    ShiftId shift = shiftOf(one);
    Runnable give =
        () ->
            house.in(() -> {
              plans.assign(
                  dispatcher, two.id(), early.id(), monday, null, new PlanSeat(one.id(), shift));
              return shift;
            });
    assertEquals(Problem.SHIFT_OVERLAP, refused(give).problem());
    assertEquals(shift, shiftOf(one));
    undo(dispatcher);
    give.run();
    assertEquals(Set.of("Außendienst 10 MONDAY Frühschicht Mitte"), texts(plan()));
    undo(dispatcher);
    assertEquals(Set.of("Außendienst 9 MONDAY Frühschicht Mitte"), texts(plan()));
  }

  private ShiftId shiftOf(Person person) {
    return plan().places().stream()
        .filter(place -> place.person().equals(person.id()))
        .findFirst()
        .orElseThrow()
        .shift();
  }

  @Test
  void whoIsPutWhereTheyAreChangesNothingAndTellsNobody() {
    assign(one, "early", monday);
    int before = house.feed.of(Topic.DISPATCH, "plan").size();
    assign(one, "early", monday);
    assertEquals(before, house.feed.of(Topic.DISPATCH, "plan").size());
    assertEquals(1, undo(dispatcher));
    assertEquals(Set.of(), texts(plan()));
  }

  @Test
  void undoTakesBackOnesOwnStepsOnlyTheLastOneFirst() {
    assign(dispatcher, one, "early", monday);
    assign(other, two, "early", monday);
    assign(dispatcher, one, "early", monday.plusDays(1));
    undo(dispatcher);
    assertEquals(
        Set.of("Außendienst 9 MONDAY Frühschicht Mitte", "Außendienst 10 MONDAY Frühschicht Mitte"),
        texts(plan()));
    undo(dispatcher);
    assertEquals(Set.of("Außendienst 10 MONDAY Frühschicht Mitte"), texts(plan()));
    assertEquals(Problem.UNDO_NOTHING, refused(() -> undo(dispatcher)).problem());
  }

  @Test
  void undoIsRefusedInWordsWhenSomebodyElseChangedTheSameSince() {
    assign(dispatcher, one, "early", monday);
    ShiftId early = plan().places().getFirst().shift();
    house.in(() -> {
      plans.clear(other, one.id(), List.of(early));
      return early;
    });
    Refusal refusal = refused(() -> undo(dispatcher));
    assertEquals(Problem.PLAN_CHANGED_SINCE, refusal.problem());
    assertEquals("Außendienst 9", refusal.facts().getFirst());
    assertEquals(Set.of(), texts(plan()));
  }

  @Test
  void afterTwelveHoursNothingIsUndone() {
    assign(one, "early", monday);
    house.clock.forward(Duration.ofHours(12));
    assertEquals(Problem.UNDO_NOTHING, refused(() -> undo(dispatcher)).problem());
  }

  /** Whatever two dispatchers do, undoing all of it in turn leads back to where it began. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void undoneToTheEndThePlanIsAsItWas(long seed) {
    Random random = new Random(seed);
    assign(one, "early", monday);
    house.clock.forward(Duration.ofHours(13));
    Set<String> begin = texts(plan());
    List<Person> acting = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Person by = random.nextBoolean() ? dispatcher : other;
      if (anything(random, by)) {
        acting.add(by);
      }
      house.clock.forward(Duration.ofSeconds(1));
    }
    for (Person by : acting.reversed()) {
      undo(by);
    }
    assertEquals(begin, texts(plan()));
    assertEquals(Problem.UNDO_NOTHING, refused(() -> undo(dispatcher)).problem());
  }

  /** Does something by chance, and says whether it changed anything. */
  private boolean anything(Random random, Person by) {
    Person who = random.nextBoolean() ? one : two;
    LocalDate day = monday.plusDays(random.nextInt(WEEK));
    Set<String> before = texts(plan());
    try {
      if (random.nextInt(3) > 0) {
        assign(by, who, List.of("early", "late", "night").get(random.nextInt(3)), day);
      } else {
        List<ShiftId> theirs =
            plan().places().stream()
                .filter(place -> place.person().equals(who.id()))
                .map(PlanPlace::shift)
                .limit(2)
                .toList();
        house.in(() -> {
          plans.clear(by, who.id(), theirs);
          return theirs;
        });
      }
    } catch (Refusal overlap) {
      assertEquals(Problem.SHIFT_OVERLAP, overlap.problem());
    }
    return !texts(plan()).equals(before);
  }
}
