package org.fieldops.dispatch.plan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.PlanConflict.Kind;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictsTest {

  private static final ZoneId TOWN = ZoneId.of("Europe/Berlin");
  private static final ShiftKindId ANY = new ShiftKindId(Ids.next());
  private static final ShiftKindId MOTORBIKE = new ShiftKindId(Ids.next());
  private static final PersonId SOMEBODY = new PersonId(Ids.next());

  /** A Monday in a week without a change of the clock. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final Conflicts rules = new Conflicts(TOWN, Map.of(MOTORBIKE, List.of("Motorrad")));

  private static PlanShift shift(ShiftKindId kind, LocalDate day, String from, String until) {
    LocalTime begin = LocalTime.parse(from);
    LocalTime end = LocalTime.parse(until);
    LocalDate endDay = end.isAfter(begin) ? day : day.plusDays(1);
    return new PlanShift(new ShiftId(Ids.next()), kind, from, day, at(day, begin), at(endDay, end));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(TOWN).toInstant();
  }

  private static PlanShift early(LocalDate day) {
    return shift(ANY, day, "06:00", "14:30");
  }

  private static PlanShift late(LocalDate day) {
    return shift(ANY, day, "14:00", "22:30");
  }

  private static PlanShift night(LocalDate day) {
    return shift(ANY, day, "22:00", "06:30");
  }

  private List<PlanConflict> of(PlanShift... shifts) {
    return rules.of(SOMEBODY, List.of(shifts), Set.of(), List.of());
  }

  private static List<Kind> kinds(List<PlanConflict> conflicts) {
    return conflicts.stream().map(PlanConflict::kind).toList();
  }

  @Test
  void aWeekOfEarlyShiftsIsFine() {
    assertEquals(
        List.of(),
        of(
            early(MONDAY),
            early(MONDAY.plusDays(1)),
            early(MONDAY.plusDays(2)),
            late(MONDAY.plusDays(3))));
  }

  @Test
  void anEarlyShiftAfterALateOneLeavesSevenAndAHalfHoursOfRest() {
    PlanConflict conflict = of(early(MONDAY.plusDays(1)), late(MONDAY)).getFirst();
    assertEquals(Kind.REST, conflict.kind());
    assertEquals(450, conflict.minutes());
    assertEquals(MONDAY, conflict.shifts().getFirst().day());
  }

  @Test
  void elevenHoursOfRestAreEnoughAndAMinuteLessIsNot() {
    assertEquals(List.of(), of(shift(ANY, MONDAY, "08:00", "19:00"), early(MONDAY.plusDays(1))));
    assertEquals(
        List.of(Kind.REST),
        kinds(of(shift(ANY, MONDAY, "08:00", "19:01"), early(MONDAY.plusDays(1)))));
  }

  @Test
  void restIsCountedAsTimePassesWhereTheClockIsChanged() {
    LocalDate spring = LocalDate.of(2026, 3, 28);
    PlanConflict shorter =
        of(shift(ANY, spring, "10:00", "19:00"), early(spring.plusDays(1))).getFirst();
    assertEquals(600, shorter.minutes());
    LocalDate autumn = LocalDate.of(2026, 10, 24);
    assertEquals(List.of(), of(shift(ANY, autumn, "10:00", "20:00"), early(autumn.plusDays(1))));
  }

  @Test
  void theHandOverHalfHourIsTwoShiftsAtOnce() {
    assertEquals(List.of(Kind.DOUBLE), kinds(of(early(MONDAY), late(MONDAY))));
  }

  @Test
  void moreThanFortyEightHoursInAWeekAreToldOnceWithTheirSum() {
    List<PlanShift> six = new ArrayList<>();
    for (int day = 0; day < 6; day++) {
      six.add(early(MONDAY.plusDays(day)));
    }
    List<PlanConflict> found = rules.of(SOMEBODY, six, Set.of(), List.of());
    assertEquals(List.of(Kind.HOURS), kinds(found));
    assertEquals(6 * 510, found.getFirst().minutes());
    assertEquals("HOURS:2026-W49:3060", found.getFirst().key());
    six.removeLast();
    assertEquals(List.of(), rules.of(SOMEBODY, six, Set.of(), List.of()));
  }

  @Test
  void nightsAcrossTheChangeCountAsLongAsTheyAre() {
    assertEquals(450, night(LocalDate.of(2026, 3, 28)).minutes());
    assertEquals(570, night(LocalDate.of(2026, 10, 24)).minutes());
  }

  @Test
  void whoLacksWhatAShiftAsksForIsNamedWithIt() {
    PlanShift ride = shift(MOTORBIKE, MONDAY, "06:00", "14:30");
    PlanConflict conflict = of(ride).getFirst();
    assertEquals(Kind.QUALIFICATION, conflict.kind());
    assertEquals("Motorrad", conflict.missing());
    assertEquals(
        List.of(), rules.of(SOMEBODY, List.of(ride), Set.of("Motorrad", "Hund"), List.of()));
  }

  @Test
  void aNightThatReachesIntoAHolidayTouchesItAndOneAfterItDoesNot() {
    LocalDate tuesday = MONDAY.plusDays(1);
    List<PlanAbsence> holiday =
        List.of(new PlanAbsence(Ids.next(), SOMEBODY, false, tuesday, tuesday));
    assertEquals(
        List.of(Kind.ABSENT), kinds(rules.of(SOMEBODY, List.of(night(MONDAY)), Set.of(), holiday)));
    assertEquals(List.of(), rules.of(SOMEBODY, List.of(early(MONDAY)), Set.of(), holiday));
    assertEquals(
        List.of(), rules.of(SOMEBODY, List.of(early(tuesday.plusDays(1))), Set.of(), holiday));
  }

  /**
   * Whatever is planned: the answer does not depend on the order in which it is asked, and by brute
   * force each two shifts that overlap, or leave too little rest with nothing between them, are
   * found, and no others.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void anyPlanHasTheConflictsThatBruteForceFinds(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<PlanShift> plan = anyPlan(random);
      List<PlanConflict> found = rules.of(SOMEBODY, plan, Set.of(), List.of());
      List<PlanShift> shuffled = new ArrayList<>(plan);
      Collections.shuffle(shuffled, random);
      assertEquals(found, rules.of(SOMEBODY, shuffled, Set.of(), List.of()));
      assertEquals(restless(plan), ofKind(found, Kind.REST), () -> "seed " + seed + " " + plan);
      assertEquals(!overlapping(plan).isEmpty(), !ofKind(found, Kind.DOUBLE).isEmpty());
      assertEquals(longWeeks(plan), ofKind(found, Kind.HOURS).size());
    }
  }

  /** Up to twelve shifts, each once, in the three weeks around the end of summer time. */
  private static List<PlanShift> anyPlan(Random random) {
    List<PlanShift> plan = new ArrayList<>();
    Set<Integer> taken = new TreeSet<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int which = random.nextInt(63);
      if (!taken.add(which)) {
        continue;
      }
      LocalDate day = LocalDate.of(2026, 10, 12).plusDays(which / 3);
      plan.add(
          switch (which % 3) {
            case 0 -> early(day);
            case 1 -> late(day);
            default -> night(day);
          });
    }
    return plan;
  }

  private static Set<String> ofKind(List<PlanConflict> found, Kind kind) {
    Set<String> keys = new TreeSet<>();
    found.stream().filter(each -> each.kind() == kind).forEach(each -> keys.add(each.key()));
    return keys;
  }

  /**
   * The rest before a shift is that since the last of all that ended, or still go on, before it.
   */
  private static Set<String> restless(List<PlanShift> plan) {
    Set<String> keys = new TreeSet<>();
    for (PlanShift shift : plan) {
      plan.stream()
          .filter(other -> other != shift && precedes(other, shift))
          .max(Comparator.comparing(PlanShift::until).thenComparing(other -> -plan.indexOf(other)))
          .filter(last -> !last.until().isAfter(shift.from()))
          .filter(last -> last.until().plus(Conflicts.REST).isAfter(shift.from()))
          .ifPresent(last -> keys.add("REST:" + last.id() + ":" + shift.id()));
    }
    return keys;
  }

  private static boolean precedes(PlanShift one, PlanShift other) {
    return one.from().isBefore(other.from());
  }

  private static List<PlanShift> overlapping(List<PlanShift> plan) {
    return plan.stream()
        .filter(one -> plan.stream().anyMatch(other -> other != one && one.overlaps(other)))
        .toList();
  }

  private static long longWeeks(List<PlanShift> plan) {
    return plan.stream()
        .map(shift -> Conflicts.monday(shift.day()))
        .distinct()
        .filter(monday ->
            plan.stream()
                    .filter(shift -> Conflicts.monday(shift.day()).equals(monday))
                    .mapToLong(PlanShift::minutes)
                    .sum()
                > Conflicts.WEEK.toMinutes())
        .count();
  }
}
