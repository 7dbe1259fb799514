package org.fieldops.dispatch.house;

import org.fieldops.dispatch.plan.service.PlanBook;
import org.fieldops.dispatch.plan.service.PlanChanging;
import org.fieldops.dispatch.plan.service.PlanReading;
import org.fieldops.dispatch.plan.service.PlanUnits;
import org.fieldops.dispatch.plan.service.RotationBook;
import org.fieldops.dispatch.plan.service.StaffingBook;
import org.fieldops.dispatch.plan.store.PostgresPeople;
import org.fieldops.dispatch.plan.store.PostgresPlan;
import org.fieldops.dispatch.plan.store.PostgresRotations;
import org.fieldops.dispatch.plan.store.PostgresStaff;
import org.fieldops.dispatch.plan.store.PostgresSteps;
import org.fieldops.dispatch.shift.store.PostgresKinds;
import org.fieldops.kernel.store.Sql;

/** The plan of weeks of a house, wired by hand. */
public final class PlanRoom {

  public final PlanBook book;
  public final StaffingBook staffing;
  public final RotationBook rotations;

  PlanRoom(Sql sql, HouseRooms house) {
    book = book(sql, house);
    PostgresKinds kinds = new PostgresKinds(sql, house.times);
    staffing =
        new StaffingBook(
            new PostgresStaff(sql, kinds),
            kinds,
            house.people,
            new PlanChanging(new PostgresSteps(sql), house.people, house.feed, house.clock),
            (by, act, subject, detail) -> house.trail.add(act + " " + detail),
            house.clock);
    PostgresPlan rows = new PostgresPlan(sql);
    rotations =
        new RotationBook(
            new PostgresRotations(sql),
            new PlanReading(rows, kinds, house.people, house.times),
            new PlanChanging(new PostgresSteps(sql), house.people, house.feed, house.clock),
            new PlanUnits(rows, house.unitRows, house.times),
            house.making,
            (by, act, subject, detail) -> house.trail.add(act + " " + detail),
            house.clock);
  }

  /** The same room over another way to the database. */
  public static PlanBook book(Sql sql, HouseRooms house) {
    PostgresPlan rows = new PostgresPlan(sql);
    PostgresSteps steps = new PostgresSteps(sql);
    return new PlanBook(
        new PlanReading(rows, new PostgresKinds(sql, house.times), house.people, house.times),
        new PlanChanging(steps, house.people, house.feed, house.clock),
        new PlanUnits(rows, house.unitRows, house.times),
        house.making,
        house.shifts,
        steps,
        new PostgresPeople(sql),
        house.people,
        (by, act, subject, detail) -> house.trail.add(act + " " + detail),
        house.clock);
  }
}
