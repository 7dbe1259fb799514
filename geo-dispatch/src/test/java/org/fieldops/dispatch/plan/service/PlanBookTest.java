package org.fieldops.dispatch.plan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.PlanCopied;
import org.fieldops.dispatch.PlanPlace;
import org.fieldops.dispatch.PlanPlace.State;
import org.fieldops.dispatch.PlanStaff;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class PlanBookTest extends PlannedWeek {

  @Test
  void aWeekHasItsPeopleInTheOrderOfTheirNumbersAndTheKindsOfTheTeam() {
    DutyPlan plan = plan();
    assertEquals(
        List.of("early", "late", "night", "day"),
        plan.kinds().stream().map(ShiftKind::code).toList());
    List<String> names = plan.people().stream().map(each -> each.name()).toList();
    assertTrue(names.indexOf("Außendienst 9") < names.indexOf("Außendienst 10"), names::toString);
    assertEquals(List.of(), plan.places());
    assertEquals(Problem.PLAN_TOO_WIDE, refused(() -> wide(43)).problem());
    assertEquals(Problem.PLAN_TOO_WIDE, refused(() -> wide(0)).problem());
  }

  private void wide(int days) {
    house.in(() -> plans.plan(dispatcher, team.id(), monday, days));
  }

  @Test
  void onlyDispatchersPlanWeeks() {
    assertEquals(
        Problem.NOT_ALLOWED,
        refused(() -> house.in(() -> plans.plan(one, team.id(), monday, WEEK))).problem());
    assertEquals(Problem.NOT_ALLOWED, refused(() -> undo(one)).problem());
    assertEquals(Problem.NOT_AN_OFFICER, refused(() -> assign(other, "early", monday)).problem());
  }

  @Test
  void hoursOfANightAreThoseThatPass() {
    LocalDate autumn = LocalDate.of(2026, 10, 19);
    assign(one, "night", autumn.plusDays(5));
    DutyPlan plan = plan(autumn);
    assertEquals(
        570,
        plan.people().stream()
            .filter(p -> p.id().equals(one.id()))
            .findFirst()
            .orElseThrow()
            .minutes());
    assertEquals(5, plan.shifts().getFirst().day().getDayOfMonth() - autumn.getDayOfMonth());
  }

  @Test
  void twoShiftsAtOnceAreRefusedAndNothingIsLeftOfIt() {
    assign(one, "early", monday);
    Refusal refusal = refused(() -> assign(one, "late", monday));
    assertEquals(Problem.SHIFT_OVERLAP, refusal.problem());
    assertEquals(List.of("Außendienst 9", "Frühschicht Mitte"), refusal.facts());
    assertEquals(Set.of("Außendienst 9 MONDAY Frühschicht Mitte"), texts(plan()));
  }

  @Test
  void copyingKeepsTheTimesOnTheWallAcrossAChangeOfTheClock() {
    LocalDate before = LocalDate.of(2027, 10, 25);
    assign(one, "night", before.plusDays(5));
    assign(two, "early", before);
    PlanCopied copied =
        house.in(() -> plans.copy(dispatcher, team.id(), before, WEEK, before.plusDays(7)));
    assertEquals(2, copied.placed());
    DutyPlan after = plan(before.plusDays(7));
    assertEquals(
        List.of("05:00Z", "21:00Z"),
        after.shifts().stream()
            .map(each -> each.from().toString().substring(11, 16) + "Z")
            .toList());
    assertEquals(510, after.shifts().getLast().minutes());
  }

  @Test
  void whoIsElsewhereIsLeftOutOfACopyAndNamed() {
    assign(one, "early", monday);
    assign(two, "early", monday);
    assign(one, "late", monday.plusDays(7));
    PlanCopied copied = copy(monday.plusDays(7));
    assertEquals(1, copied.placed());
    assertEquals(List.of(new PlanCopied.Left("Außendienst 9", "Spätschicht Mitte")), copied.left());
    assertEquals(0, copy(monday.plusDays(7)).placed());
    undo(dispatcher);
    assertEquals(Set.of("Außendienst 9 MONDAY Spätschicht Mitte"), texts(plan(monday.plusDays(7))));
  }

  @Test
  void publishingARangeTellsEachAndLeavesNothingToPublish() {
    assign(one, "early", monday);
    assign(one, "early", monday.plusDays(1));
    assign(two, "night", monday.plusDays(2));
    assertEquals(3, plan().drafts());
    assertEquals(3, publish());
    assertEquals(0, plan().drafts());
    assertEquals(0, publish());
    assertEquals(
        List.of("Frühschicht Mitte", "Frühschicht Mitte"),
        house.in(() -> house.duties.of(one)).stream().map(Duty::name).toList());
    assertEquals(1, house.feed.of(Topic.of(two.id()), "duty").size());

    ShiftId first = plan().shifts().getFirst().id();
    house.in(() -> {
      plans.clear(dispatcher, one.id(), List.of(first));
      return first;
    });
    assertEquals(
        List.of(State.WITHDRAWN),
        plan().places().stream()
            .filter(place -> place.shift().equals(first))
            .map(PlanPlace::state)
            .toList());
    assertEquals(1, publish());
    assertEquals(1, house.feed.of(Topic.of(one.id()), "duty.withdrawn").size());
  }

  @Test
  void aConflictIsAllowedWithAReasonAndOnlyThisOne() {
    assign(one, "late", monday);
    assign(one, "early", monday.plusDays(1));
    PlanConflict rest = plan().conflicts().getFirst();
    assertEquals(PlanConflict.Kind.REST, rest.kind());
    assertNull(rest.allowed());
    String key = one.id() + " " + rest.key();
    assertEquals(Problem.REASON_MISSING, refused(() -> allow(key, " ")).problem());
    assertEquals(Problem.NOT_FOUND, refused(() -> allow(key + "x", "Markt")).problem());
    allow(key, "Markttag, mit ihm besprochen");
    assertEquals("Markttag, mit ihm besprochen", plan().conflicts().getFirst().allowed());
    assertTrue(house.trail.getLast().startsWith("plan.allowed"), house.trail::toString);
    assign(one, "late", monday.plusDays(2));
    assign(one, "early", monday.plusDays(3));
    assertNull(plan().conflicts().getLast().allowed());
  }

  private void allow(String key, String reason) {
    house.in(() -> {
      plans.allow(dispatcher, team.id(), monday, WEEK, key, reason);
      return key;
    });
  }

  @Test
  void anAbsenceIsAConflictWhereSomebodyIsPlannedAndTellsNoReason() {
    assign(one, "early", monday.plusDays(1));
    var id = Ids.next();
    house.in(() -> {
      plans.absent(dispatcher, id, one.id(), AbsenceKind.SICK, monday, monday.plusDays(4));
      return id;
    });
    DutyPlan plan = plan();
    assertFalse(plan.absences().getFirst().training());
    assertEquals(PlanConflict.Kind.ABSENT, plan.conflicts().getFirst().kind());
    house.in(() -> {
      plans.present(dispatcher, id);
      return id;
    });
    assertEquals(List.of(), plan().absences());
    assertEquals(List.of(), plan().conflicts());
  }

  @Test
  void qualificationsAndStaffAreAskedForByTheKind() {
    house.sql(
        "insert into dispatch.team (id, name, position) values ('%s', 'Verkehr %s', 9)"
            .formatted(one.id(), one.id().toString().substring(24)));
    house.sql(
        """
        insert into dispatch.shift_kind (id, team_id, code, name, brief, letter, from_time,
          until_time, colour, least, most, qualifications, daily, position)
        values ('%s', '%s', 'ride', 'Krad', 'Krad', 'k', '08:00', '16:00', 'GREY', 2, 3,
          '{Motorrad}', true, 1)
        """
            .formatted(two.id(), one.id()));
    house.sql(
        "insert into dispatch.planned_person (person, team_id, week_minutes) values ('%s', '%s', 1200)"
            .formatted(one.id(), one.id()));
    house.sql(
        "insert into dispatch.person_qualification values ('%s', 'Hund')".formatted(one.id()));
    var traffic = new TeamId(one.id().value());
    var ride = new ShiftKindId(two.id().value());
    house.in(() -> {
      plans.assign(dispatcher, one.id(), ride, monday, unit, null);
      return ride;
    });
    DutyPlan plan = house.in(() -> plans.plan(dispatcher, traffic, monday, WEEK));
    assertEquals(List.of(one.id()), plan.people().stream().map(each -> each.id()).toList());
    assertEquals(1200, plan.people().getFirst().weekMinutes());
    assertEquals("Motorrad", plan.conflicts().getFirst().missing());
    assertEquals(
        List.of(1, 2, 2, 2, 2, 2, 2), plan.staff().stream().map(PlanStaff::missing).toList());
    assertFalse(
        plan().people().stream().anyMatch(each -> each.id().equals(one.id())),
        "whoever belongs to another team");
  }

  @Test
  void aPlanIsReadInAsManyStatementsForManyAsForFew() {
    AtomicInteger statements = new AtomicInteger();
    Plans counting = house.planCounting(statements);
    assign(one, "early", monday);
    house.in(() -> counting.plan(dispatcher, team.id(), monday, WEEK));
    int few = statements.getAndSet(0);
    for (int i = 0; i < 30; i++) {
      Person more = house.officer("Mehr " + i);
      assign(more, i % 2 == 0 ? "early" : "late", monday.plusDays(i % WEEK));
    }
    DutyPlan plan = house.in(() -> counting.plan(dispatcher, team.id(), monday, 28));
    assertEquals(31, plan.places().size());
    assertEquals(few, statements.get());
    assertTrue(few <= 12, () -> few + " statements");
  }
}
