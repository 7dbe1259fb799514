package org.fieldops.dispatch.plan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanConflict;
import org.fieldops.dispatch.plan.store.PostgresPeople;
import org.fieldops.dispatch.plan.store.PostgresSteps;
import org.fieldops.kernel.Ids;
import org.junit.jupiter.api.Test;

/** Absences whose reason stays elsewhere: whoever plans cannot tell them from any other. */
class AbsentPeopleTest extends PlannedWeek {

  private final AbsentPeople absent =
      new AbsentPeople(
          new PostgresPeople(house.sql),
          new PlanChanging(new PostgresSteps(house.sql), house.people, house.feed, house.clock),
          house.clock);

  @Test
  void anAbsenceWithoutReasonIsTheSameAsADispatchersOwn() {
    assign(one, "early", monday.plusDays(1));
    house.in(() -> {
      absent.absent(one.id(), monday, monday.plusDays(2));
      plans.absent(
          dispatcher, Ids.next(), two.id(), AbsenceKind.HOLIDAY, monday, monday.plusDays(2));
      return true;
    });
    DutyPlan plan = plan();
    PlanAbsence ill = of(plan, one.id());
    PlanAbsence away = of(plan, two.id());
    assertFalse(ill.training());
    assertEquals(
        new PlanAbsence(away.id(), one.id(), away.training(), away.from(), away.until()),
        new PlanAbsence(away.id(), ill.person(), ill.training(), ill.from(), ill.until()));
    assertEquals(
        List.of(PlanConflict.Kind.ABSENT),
        plan.conflicts().stream().map(PlanConflict::kind).toList());
    assertEquals(List.of(), house.trail.stream().filter(act -> act.contains("absen")).toList());
    house.in(() -> {
      plans.present(dispatcher, ill.id());
      return true;
    });
    assertEquals(List.of(), plan().conflicts(), "and it ends as any other");
  }

  private static PlanAbsence of(DutyPlan plan, org.fieldops.kernel.PersonId person) {
    return plan.absences().stream()
        .filter(absence -> absence.person().equals(person))
        .findFirst()
        .orElseThrow();
  }
}
