package org.fieldops.dispatch.order.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.OrderAnswer.Word;
import org.fieldops.dispatch.OrderStepView;
import org.fieldops.dispatch.OrderStepView.State;
import org.fieldops.dispatch.Rosters;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

/** An order that nobody answers goes to whoever is on call when its steps fall due. */
class OnCallOrdersTest extends OrderHouse {

  private final Rosters rosters = house.onCall.rosters;
  private final Person one = house.officer("Rufdienst 1");
  private final Person two = house.officer("Rufdienst 2");
  private final Person three = house.officer("Rufdienst 3");
  private final Person other = house.officer("Rufdienst 4");
  private final RosterId roster = new RosterId(Ids.next());
  private final OnCallSpan first;

  OnCallOrdersTest() {
    first = house.callable(roster, one, two, three);
    house.feed.forget();
  }

  private JsonObject onCall(int after, int place) {
    return Json.createObjectBuilder()
        .add("after", after)
        .add("kind", "ON_CALL")
        .add("rosterId", roster.toString())
        .add("place", place)
        .build();
  }

  private OrderId ladder() {
    return operate(
        body(people(crew.get(0)), onCall(10, 1), onCall(15, 2), onCall(20, 3), step(25, "DESK")));
  }

  private void forward(int minutes) {
    house.clock.forward(Duration.ofMinutes(minutes));
    house.due.round();
  }

  private List<Long> asked() {
    return List.of(alarms(one), alarms(two), alarms(three), alarms(other));
  }

  private List<String> namesOf(OrderId id, int step) {
    return order(id).steps().get(step).people();
  }

  @Test
  void anOrderThatNobodyAnswersReachesFirstSecondAndThird() {
    OrderId id = ladder();
    assertEquals(List.of("Rufdienst 1"), namesOf(id, 0));
    forward(9);
    assertEquals(List.of(0L, 0L, 0L, 0L), asked());
    forward(1);
    assertEquals(List.of(1L, 0L, 0L, 0L), asked());
    forward(5);
    assertEquals(List.of(1L, 1L, 0L, 0L), asked());
    forward(5);
    assertEquals(List.of(1L, 1L, 1L, 0L), asked());
    forward(5);
    assertEquals(1, house.feed.of(Topic.DISPATCH, "order.alarm").size());
    assertEquals(List.of(State.DONE, State.DONE, State.DONE, State.DONE), states(id));
    OrderStepView.OfRoster shown = order(id).steps().get(1).onCall();
    assertNotNull(shown);
    assertEquals(2, shown == null ? 0 : shown.place());
    assertEquals(4, order(id).order().addressed());
  }

  @Test
  void whoTakesOverInBetweenIsAskedInsteadOfWhoGaveItAway() {
    OrderId id = ladder();
    forward(5);
    house.in(() -> rosters.take(house.dispatcher, first.id(), other.id()));
    assertEquals(List.of("Rufdienst 4"), namesOf(id, 0));
    forward(5);
    assertEquals(List.of(0L, 0L, 0L, 1L), asked());
    assertEquals(List.of("Rufdienst 4"), namesOf(id, 0));
  }

  @Test
  void whoTakesAPlaceOverThatWasAskedAlreadyIsAskedWithTheNextStep() {
    ladder();
    forward(10);
    assertEquals(List.of(1L, 0L, 0L, 0L), asked());
    house.operate(two, "oncall.taken", House.with("onCallId", first.id().toString()));
    forward(5);
    assertEquals(List.of(1L, 1L, 0L, 0L), asked());
    forward(5);
    assertEquals(List.of(1L, 1L, 1L, 0L), asked());
  }

  @Test
  void whenSomebodyOnCallUnderstandsTheOthersAreStillAskedUntilAllHaveOrItIsStopped() {
    OrderId id = ladder();
    forward(10);
    answer(one, id, Word.CANNOT, "Krank");
    forward(5);
    assertEquals(List.of(1L, 1L, 0L, 0L), asked());
    answer(two, id, Word.UNDERSTOOD, null);
    house.in(() -> house.orders.stop(house.dispatcher, id, moment()));
    forward(5);
    assertEquals(List.of(1L, 1L, 0L, 0L), asked());
  }

  private org.fieldops.dispatch.Moment moment() {
    return org.fieldops.dispatch.Moment.now(house.clock.instant());
  }

  @Test
  void withNobodyOnCallTheControlRoomIsTold() {
    OrderId id = ladder();
    house.in(() -> {
      rosters
          .calendar(
              house.dispatcher, roster, house.clock.instant(), house.clock.instant().plusSeconds(9))
          .forEach(span -> rosters.clear(house.dispatcher, span.id()));
      return id;
    });
    forward(10);
    assertEquals(List.of(0L, 0L, 0L, 0L), asked());
    assertEquals(1, house.feed.of(Topic.DISPATCH, "order.alarm").size());
    assertEquals(State.DONE, states(id).getFirst());
  }

  @Test
  void aStepNamesAPlaceThatThereIs() {
    assertEquals(
        Problem.ORDER_STEPS, refused(() -> operate(body(people(crew.get(0)), onCall(5, 4)))));
    JsonObject unknown =
        Json.createObjectBuilder(onCall(5, 1)).add("rosterId", Ids.next().toString()).build();
    assertEquals(Problem.ORDER_STEPS, refused(() -> operate(body(people(crew.get(0)), unknown))));
  }
}
