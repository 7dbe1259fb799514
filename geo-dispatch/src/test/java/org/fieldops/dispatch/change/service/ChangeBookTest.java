package org.fieldops.dispatch.change.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.fieldops.dispatch.DutyChange;
import org.fieldops.dispatch.DutyChange.Kind;
import org.fieldops.dispatch.PlanSeat;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class ChangeBookTest {

  private final House house = new House();
  private final Person first = house.officer("Außendienst 1");
  private final Person second = house.officer("Außendienst 2");
  private final UnitId unit = house.unit("12/1");
  private final UnitId other = house.unit("12/2");
  private final ShiftView late = house.late();

  private void assign(Person person, UnitId on) {
    house.in(() -> house.shifts.assign(house.dispatcher, late.id(), person.id(), on));
  }

  private void takeOut(Person person) {
    house.in(() -> house.shifts.unassign(house.dispatcher, late.id(), person.id()));
  }

  private void publish() {
    house.in(() -> house.shifts.publish(house.dispatcher, late.id()));
  }

  private List<Kind> open(Person person) {
    return changes(person).stream().map(DutyChange::kind).toList();
  }

  private List<DutyChange> changes(Person person) {
    return house.in(() -> house.changes.of(person));
  }

  private List<String> unconfirmed() {
    return house.in(() -> house.changes.unconfirmed(house.dispatcher, late.kind().team())).stream()
        .filter(change -> change.shift().equals(late.id()))
        .map(change -> change.personName() + " " + change.kind())
        .sorted()
        .toList();
  }

  private static JsonObject about(DutyChange change) {
    return Json.createObjectBuilder().add("changeId", change.id().toString()).build();
  }

  @Test
  void whatIsPublishedFirstAsksNobodyAndEachLaterChangeAsksWhomItConcerns() {
    assign(first, unit);
    publish();
    publish();
    assertEquals(List.of(), open(first));

    assign(second, unit);
    publish();
    assertEquals(List.of(), open(first)); // another crew is told, and needs no word
    assertEquals(List.of(Kind.ADDED), open(second));
    DutyChange added = changes(second).getFirst();
    assertEquals("Spätschicht Mitte", added.shiftName());
    assertEquals(late.from(), added.from());

    assign(second, other);
    publish();
    assertEquals(List.of(Kind.MOVED), open(second)); // of several the last one asks
    takeOut(first);
    publish();
    assertEquals(List.of(Kind.WITHDRAWN), open(first));
    assertEquals(List.of("Außendienst 1 WITHDRAWN", "Außendienst 2 MOVED"), unconfirmed());
  }

  @Test
  void aConfirmationCountsOnceAtItsOwnTimeAndIsTold() {
    assign(first, unit);
    publish();
    takeOut(first);
    publish();
    DutyChange change = changes(first).getFirst();
    int told = house.feed.of(Topic.DISPATCH, "shift").size();
    house.operate(first, house.late("duty.confirmed", Duration.ofMinutes(20), about(change)));
    house.operate(first, "duty.confirmed", about(change));
    assertEquals(List.of(), open(first));
    assertEquals(List.of(), unconfirmed());
    assertEquals(told + 2, house.feed.of(Topic.DISPATCH, "shift").size());
    assertEquals(
        1,
        house.count(
            "select count(*) from dispatch.duty_change where id = ? and confirmed_at = ?",
            change.id().value(),
            house.clock.instant().minus(Duration.ofMinutes(20))));
  }

  @Test
  void nobodyConfirmsForSomebodyElseAndAReplacedChangeIsConfirmedInVain() {
    assign(first, unit);
    publish();
    assign(first, other);
    publish();
    DutyChange moved = changes(first).getFirst();
    Refusal refused =
        assertThrows(Refusal.class, () -> house.operate(second, "duty.confirmed", about(moved)));
    assertEquals(Problem.NOT_FOUND, refused.problem());
    takeOut(first);
    publish();
    house.operate(first, "duty.confirmed", about(moved));
    assertEquals(List.of(Kind.WITHDRAWN), open(first));
  }

  @Test
  void whoeverIsMovedToAnotherShiftIsAskedForBoth() {
    assign(first, unit);
    publish();
    ShiftView early = house.early();
    house.assign(second, unit);
    house.publish();
    house.in(() -> {
      house.plan.book.assign(
          house.dispatcher,
          first.id(),
          early.kind().id(),
          house.day,
          unit,
          new PlanSeat(first.id(), late.id()));
      return first;
    });
    house.publish();
    publish();
    assertEquals(List.of(Kind.ADDED, Kind.WITHDRAWN), open(first));
  }

  @Test
  void aShiftThatIsOverAsksNobody() {
    assign(first, unit);
    publish();
    takeOut(first);
    publish();
    house.clock.forward(Duration.ofDays(1));
    assertEquals(List.of(), open(first));
    assign(second, unit);
    publish();
    assertEquals(List.of(), open(second));
    assertEquals(
        0,
        house.count(
            "select count(*) from dispatch.duty_change where person = ?", second.id().value()));
    assertEquals(List.of(), unconfirmed());
  }

  @Test
  void noIdIsRefused() {
    JsonObject nothing = Json.createObjectBuilder().add("changeId", Ids.next().toString()).build();
    assertThrows(Refusal.class, () -> house.operate(first, "duty.confirmed", nothing));
  }
}
