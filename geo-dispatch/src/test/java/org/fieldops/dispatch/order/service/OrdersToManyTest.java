package org.fieldops.dispatch.order.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldops.dispatch.OrderAnswer.Word;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.dispatch.OrderStepView.State;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class OrdersToManyTest extends OrderHouse {

  private static final int MANY = 1_100;

  private final List<Person> helpers = new ArrayList<>();

  OrdersToManyTest() {
    for (int i = 0; i < MANY; i++) {
      helpers.add(house.officer("Helfer %04d".formatted(i)));
    }
    String ids =
        helpers.stream().map(each -> "'" + each.id() + "'").collect(Collectors.joining(","));
    house.sql(
        "insert into dispatch.channel_member"
            + " (channel_id, person, role, from_at, first_number, feed_after)"
            + " select cast('"
            + channel
            + "' as uuid), who, 'WRITER', timestamptz '2026-01-01', 1, 0"
            + " from unnest(cast(array["
            + ids
            + "] as uuid[])) who");
  }

  @Test
  void theyAreOneFrameAndAreRepeatedInPartsEachOnce() {
    OrderId id = operate(body(everyone(), step(5, "REPEAT")));
    assertEquals(
        1,
        house.feed.of(Topic.of(channel)).stream()
            .filter(entry -> entry.kind().equals("order"))
            .count());
    assertEquals(0, last().getJsonArray("people").size());
    helpers.subList(0, 3).forEach(each -> answer(each, id, Word.UNDERSTOOD, null));
    house.clock.forward(Duration.ofMinutes(5));
    house.due.round();
    assertEquals(State.PLANNED, states(id).getFirst());
    for (int part = 0; part < 3; part++) {
      house.due.round();
    }
    assertEquals(State.DONE, states(id).getFirst());
    assertEquals(MANY + 12 - 3, order(id).steps().getFirst().reached());
    assertEquals(0, alarms(helpers.getFirst()));
    assertTrue(helpers.stream().skip(3).allMatch(each -> alarms(each) == 1));
  }

  @Test
  void theyAreFoundPageByPageByWhatIsKnownOfThem() {
    OrderId id = operate(body(everyone()));
    var first =
        house.in(() -> house.orders.answers(house.dispatcher, id, Wanted.NOT_REACHED, -1, 200));
    assertTrue(first.more());
    int after = first.answers().getLast().place();
    var next =
        house.in(() -> house.orders.answers(house.dispatcher, id, Wanted.NOT_REACHED, after, 200));
    assertEquals(200, next.answers().size());
    assertFalse(next.answers().getFirst().name().equals(first.answers().getLast().name()));
  }

  @Test
  void soManyAreNotNamedOneByOne() {
    Person[] named = helpers.subList(0, 201).toArray(Person[]::new);
    assertEquals(Problem.MALFORMED, refused(() -> give(people(named))));
  }
}
