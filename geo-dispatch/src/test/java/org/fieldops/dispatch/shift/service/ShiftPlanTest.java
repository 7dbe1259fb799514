package org.fieldops.dispatch.shift.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldops.dispatch.Assignment;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class ShiftPlanTest {

  private final House house = new House();
  private final Person one = house.officer("Außendienst 1");
  private final Person two = house.officer("Außendienst 2");
  private final UnitId unit = house.unit("12/1");
  private final UnitId other = house.unit("12/2");

  @Test
  void aDayHasOneEarlyAndOneLateShiftHoweverOftenItIsOpened() {
    List<ShiftView> first = house.in(() -> house.shifts.day(house.dispatcher, house.day));
    List<ShiftView> again = house.in(() -> house.shifts.day(house.dispatcher, house.day));
    assertEquals(
        List.of("Frühschicht Mitte", "Spätschicht Mitte"),
        first.stream().map(ShiftView::name).toList());
    assertEquals(first, again);
  }

  @Test
  void aPersonInTwoShiftsAtOnceIsRefusedWithTheirNameAndTheOtherShift() {
    house.assign(one, unit);
    ShiftView late = house.late();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> house.in(() -> house.shifts.assign(house.dispatcher, late.id(), one.id(), unit)));
    assertEquals(Problem.SHIFT_OVERLAP, refusal.problem());
    assertEquals(List.of("Außendienst 1", "Frühschicht Mitte"), refusal.facts());
    assertTrue(house.late().assignments().isEmpty());
  }

  @Test
  void whoIsNoOfficerIsNotPlanned() {
    Refusal refusal = assertThrows(Refusal.class, () -> house.assign(house.dispatcher, unit));
    assertEquals(Problem.NOT_AN_OFFICER, refusal.problem());
    assertEquals(List.of("Leitstelle"), refusal.facts());
  }

  @Test
  void twoDispatchersWhoAssignTheSamePersonAtOnceCannotBothSucceed() throws Exception {
    ShiftView early = house.early();
    ShiftView late = house.late();
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> done =
          threads.invokeAll(List.of(assigning(start, early), assigning(start, late)));
      assertTrue(done.get(0).get() ^ done.get(1).get());
    }
  }

  private Callable<Boolean> assigning(CyclicBarrier start, ShiftView shift) {
    return () -> {
      start.await();
      try {
        house.in(() -> house.shifts.assign(house.dispatcher, shift.id(), one.id(), unit));
        return true;
      } catch (Refusal refusal) {
        assertEquals(Problem.SHIFT_OVERLAP, refusal.problem());
        return false;
      }
    };
  }

  @Test
  void theDatabaseItselfRefusesAPersonInTwoShiftsAtOnce() {
    house.assign(one, unit);
    String insert =
        """
        insert into dispatch.assignment (shift_id, person, unit_id, starts_at, ends_at)
        select id, '%s', '%s', starts_at, ends_at from dispatch.shift where id = '%s'
        """
            .formatted(one.id(), unit, house.late().id());
    RuntimeException refused = assertThrows(RuntimeException.class, () -> house.sql(insert));
    assertTrue(
        (refused.getMessage() + refused.getCause()).contains("assignment_one_shift_at_a_time"));
  }

  @Test
  void assigningToAnotherUnitOfTheSameShiftMovesThePerson() {
    house.assign(one, unit);
    house.assign(one, other);
    assertEquals(
        List.of(other), house.early().assignments().stream().map(Assignment::unit).toList());
  }

  @Test
  void movingToTheOtherShiftIsOneStepThatHappensWholeOrNotAtAll() {
    house.assign(one, unit);
    ShiftView early = house.early();
    ShiftView late = house.late();
    house.in(() -> house.shifts.move(house.dispatcher, early.id(), late.id(), one.id(), other));
    assertTrue(house.early().assignments().isEmpty());
    assertEquals(
        List.of(other), house.late().assignments().stream().map(Assignment::unit).toList());

    UnitId unknown = new UnitId(Ids.next());
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                house.in(() ->
                    house.shifts.move(house.dispatcher, late.id(), early.id(), one.id(), unknown)));
    assertEquals(Problem.NOT_FOUND, refusal.problem());
    assertEquals(1, house.late().assignments().size());
  }

  @Test
  void anEmptyShiftIsNotPublished() {
    Refusal refusal = assertThrows(Refusal.class, house::publish);
    assertEquals(Problem.SHIFT_EMPTY, refusal.problem());
  }

  @Test
  void onlyDispatchersPlan() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> house.in(() -> house.shifts.day(one, house.day)));
    assertEquals(Problem.NOT_ALLOWED, refusal.problem());
  }

  @Test
  void publishingOpensTheChannelWithItsPeopleAndTellsEachOfThem() {
    house.assign(one, unit);
    house.assign(two, unit);
    assertTrue(house.in(() -> house.duties.of(one)).isEmpty());
    ShiftView published = house.publish();
    ChannelId channel = published.channel();
    assertNotNull(channel);

    Duty duty = house.in(() -> house.duties.of(one)).getFirst();
    assertEquals(List.of("Außendienst 1", "Außendienst 2"), duty.crew());
    assertEquals(2, duty.onDuty());
    assertEquals(StatusSet.READY, duty.status());
    assertEquals(List.of(channel), duty.channels().stream().map(ChannelView::id).toList());
    assertEquals(1, house.feed.of(Topic.of(one.id()), "duty").size());
    assertEquals(
        published.id().toString(),
        house.feed.of(Topic.of(two.id()), "duty").getFirst().getString("shiftId"));
    assertEquals(
        StatusSet.READY, house.feed.of(Topic.of(two.id()), "duty").getFirst().getString("status"));
    var topics = house.in(() -> house.topics.topicsOf(one).keySet());
    assertTrue(topics.contains(Topic.of(channel)));
    assertTrue(topics.contains(Topic.of(unit)));
    assertFalse(topics.contains(Topic.DISPATCH));
    assertFalse(house.access.fired().isEmpty());
  }

  @Test
  void publishingAgainWithoutChangesTellsNobody() {
    house.assign(one, unit);
    house.publish();
    house.feed.forget();
    ShiftView again = house.publish();
    assertFalse(again.changed());
    assertEquals(0, house.feed.last());
  }

  @Test
  void publishingAgainAfterAChangeTellsOnlyThoseWhomItConcerns() {
    Person three = house.officer("Außendienst 3");
    house.assign(one, unit);
    house.assign(two, unit);
    house.assign(three, other);
    house.publish();
    ShiftView early = house.early();
    ShiftView changed =
        house.in(() -> house.shifts.unassign(house.dispatcher, early.id(), two.id()));
    assertTrue(changed.changed());
    assertEquals(3, house.in(() -> house.duties.of(one)).getFirst().onDuty());

    house.feed.forget();
    ShiftView published = house.publish();
    assertFalse(published.changed());
    assertEquals(1, house.feed.of(Topic.of(two.id()), "duty.withdrawn").size());
    assertEquals(1, house.feed.of(Topic.of(one.id()), "duty").size());
    assertTrue(house.feed.of(Topic.of(three.id())).isEmpty());
    assertTrue(house.in(() -> house.channels.of(two)).isEmpty());
    assertTrue(house.in(() -> house.duties.current(two.id())).isEmpty());
  }

  @Test
  void changingAPublishedPlanBackLeavesNothingToPublish() {
    house.assign(one, unit);
    house.publish();
    house.assign(one, other);
    assertTrue(house.early().changed());
    house.assign(one, unit);
    assertFalse(house.early().changed());
  }

  @Test
  void somebodyMovedToAnotherShiftIsWithdrawnFromTheFirstWhenTheSecondIsPublished() {
    house.assign(one, unit);
    house.assign(two, unit);
    house.publish();
    ShiftView early = house.early();
    ShiftView late = house.late();
    house.in(() -> house.shifts.unassign(house.dispatcher, early.id(), one.id()));
    house.in(() -> house.shifts.assign(house.dispatcher, late.id(), one.id(), unit));
    house.in(() -> house.shifts.publish(house.dispatcher, late.id()));
    assertEquals(
        List.of("Spätschicht Mitte"),
        house.in(() -> house.duties.of(one)).stream().map(Duty::name).toList());
    assertEquals(1, house.feed.of(Topic.of(one.id()), "duty.withdrawn").size());
  }

  @Test
  void twoShiftsThatSwapTheirPeopleArePublishedAtOnceAndBothSucceed() throws Exception {
    ShiftView early = house.early();
    ShiftView late = house.late();
    Person first = one;
    Person second = two;
    for (int round = 0; round < 10; round++) {
      plan(early, first, late, second);
      CyclicBarrier start = new CyclicBarrier(2);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<ShiftView>> done =
            threads.invokeAll(List.of(publishing(start, early), publishing(start, late)));
        assertEquals(early.id(), done.get(0).get().id());
        assertEquals(late.id(), done.get(1).get().id());
      }
      assertEquals(List.of(early.name()), duties(first));
      assertEquals(List.of(late.name()), duties(second));
      Person before = first;
      first = second;
      second = before;
    }
  }

  private void plan(ShiftView early, Person first, ShiftView late, Person second) {
    house.in(() -> house.shifts.unassign(house.dispatcher, early.id(), second.id()));
    house.in(() -> house.shifts.unassign(house.dispatcher, late.id(), first.id()));
    house.in(() -> house.shifts.assign(house.dispatcher, early.id(), first.id(), unit));
    house.in(() -> house.shifts.assign(house.dispatcher, late.id(), second.id(), unit));
  }

  private Callable<ShiftView> publishing(CyclicBarrier start, ShiftView shift) {
    return () -> {
      start.await();
      return house.in(() -> house.shifts.publish(house.dispatcher, shift.id()));
    };
  }

  private List<String> duties(Person person) {
    return house.in(() -> house.duties.of(person)).stream().map(Duty::name).toList();
  }

  @Test
  void aDutyCountsFromAnHourBeforeItsBeginUntilAnHourAfterItsEnd() {
    house.assign(one, unit);
    ShiftView shift = house.publish();
    house.clock.set(shift.from().minus(Duration.ofMinutes(61)));
    assertTrue(house.in(() -> house.duties.current(one.id())).isEmpty());
    house.clock.set(shift.from().minus(Duration.ofMinutes(59)));
    assertTrue(house.in(() -> house.duties.current(one.id())).isPresent());
    house.clock.set(shift.until().plus(Duration.ofMinutes(59)));
    assertTrue(house.in(() -> house.duties.current(one.id())).isPresent());
    house.clock.set(shift.until().plus(Duration.ofMinutes(61)));
    assertTrue(house.in(() -> house.duties.current(one.id())).isEmpty());
  }

  @Test
  void onlySomebodyOfTheShiftHandsItOver() {
    house.assign(one, unit);
    ShiftView shift = house.publish();
    var body =
        Json.createObjectBuilder()
            .add("shiftId", shift.id().toString())
            .add("note", "Nichts Besonderes")
            .build();
    house.operate(one, "handover.noted", body);
    Refusal refusal = assertThrows(Refusal.class, () -> house.operate(two, "handover.noted", body));
    assertEquals(Problem.NOT_FOUND, refusal.problem());
    house.operate(one, "checkin.confirmed", Json.createObjectBuilder().build());
    refusal =
        assertThrows(
            Refusal.class,
            () -> house.operate(two, "checkin.confirmed", Json.createObjectBuilder().build()));
    assertEquals(Problem.NOT_ON_DUTY, refusal.problem());
  }
}
