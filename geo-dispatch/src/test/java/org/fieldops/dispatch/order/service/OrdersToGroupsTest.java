package org.fieldops.dispatch.order.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.fieldops.dispatch.Audience.Hearer;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.junit.jupiter.api.Test;

/** Orders to groups of people, and whom a push tells of an order. */
class OrdersToGroupsTest extends OrderHouse {

  private final GroupId group = new GroupId(Ids.next());

  OrdersToGroupsTest() {
    house.in(() ->
        house.groups.make(
            house.dispatcher,
            group,
            "Radstreife",
            List.of(crew.get(4).id(), crew.get(2).id(), outside.id())));
  }

  @Test
  void itAsksWhoIsInTheGroupAndInTheChannel() {
    OrderId id = give(groups(group));
    assertEquals(List.of("Außendienst 03", "Außendienst 05"), names(id));
    change(Set.of(crew.get(7).id()), Set.of());
    assertEquals(2, list(id, Wanted.ALL).size(), "fixed when it was given");
  }

  @Test
  void aGroupOfNobodyHereOrThatIsOverIsRefusedInWords() {
    GroupId over = new GroupId(Ids.next());
    assertEquals(Problem.ORDER_NOBODY, refused(() -> give(groups(over))));
    change(Set.of(), Set.of(crew.get(4).id(), crew.get(2).id()));
    assertEquals(Problem.ORDER_NOBODY, refused(() -> give(groups(group))));
  }

  @Test
  void whoDoesNotSeeGroupsCannotAskOne() {
    owns(crew.getFirst());
    give(crew.getFirst(), everyone());
    assertEquals(Problem.NOT_ALLOWED, refused(() -> give(crew.getFirst(), groups(group))));
  }

  @Test
  void aPushTellsThoseWhomItAsksAndWhoAreStillThere() {
    OrderId id = give(groups(group));
    assertEquals(
        Set.of(crew.get(4).id(), crew.get(2).id()),
        Set.copyOf(
            house.in(() -> house.audience.asked(id, channel)).stream()
                .map(Hearer::person)
                .toList()));
    takeOut(crew.get(4));
    assertEquals(1, house.in(() -> house.audience.asked(id, channel)).size());
  }

  private void change(Set<PersonId> in, Set<PersonId> out) {
    house.in(() -> house.groups.change(house.dispatcher, group, in, out));
  }

  private static JsonObject groups(GroupId group) {
    return Json.createObjectBuilder()
        .add("groups", Json.createArrayBuilder().add(group.toString()))
        .build();
  }
}
