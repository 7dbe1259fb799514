package org.fieldops.dispatch.order.service;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.dispatch.OrderAnswer.Word;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.dispatch.OrderFacts;
import org.fieldops.dispatch.OrderStepView.State;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Twelve people on duty in two units, who are given orders; and one who is not in their channel.
 */
abstract class OrderHouse {

  final House house = new House();
  final List<Person> crew = new ArrayList<>();
  final Person outside = house.officer("Bereitschaft");
  final UnitId first;
  final ChannelId channel;

  OrderHouse() {
    first = house.unit("12/1");
    UnitId second = house.unit("12/2");
    for (int i = 0; i < 12; i++) {
      Person officer = house.officer("Außendienst %02d".formatted(i + 1));
      crew.add(officer);
      house.assign(officer, i < 3 ? first : second);
    }
    house.publish();
    channel = house.in(() -> house.channels.of(house.dispatcher)).getFirst().id();
    house.feed.forget();
  }

  void contact(Person person, boolean connected, java.time.Instant last, boolean out) {
    house.contacts.set(person.id(), new org.fieldops.identity.Contact(connected, last, out));
  }

  long alarms(Person person) {
    return house.feed.of(Topic.of(person.id()), "order.alarm").size();
  }

  List<State> states(OrderId id) {
    return order(id).steps().stream().map(step -> step.state()).toList();
  }

  OrderFacts order(OrderId id) {
    return house.in(() -> house.orders.order(house.dispatcher, id));
  }

  List<OrderAnswer> list(OrderId id, Wanted wanted) {
    return list(house.dispatcher, id, wanted);
  }

  List<OrderAnswer> list(Person by, OrderId id, Wanted wanted) {
    return house.in(() -> house.orders.answers(by, id, wanted, -1, 200)).answers();
  }

  List<String> names(OrderId id) {
    return list(id, Wanted.ALL).stream().map(OrderAnswer::name).toList();
  }

  OrderAnswer one(OrderId id, Person person) {
    return list(id, Wanted.ALL).stream()
        .filter(each -> each.person().equals(person.id()))
        .findFirst()
        .orElseThrow();
  }

  JsonObject last() {
    return house.feed.of(Topic.of(channel), "order").getLast();
  }

  OrderId give(JsonObject to) {
    return give(house.dispatcher, to);
  }

  OrderId give(Person by, JsonObject to) {
    return given(by, new Operation(House.newId(), "order.given", house.clock.instant(), body(to)));
  }

  OrderId operate(JsonObject body) {
    return given(
        house.dispatcher, new Operation(House.newId(), "order.given", house.clock.instant(), body));
  }

  OrderId given(Person by, Operation operation) {
    return OrderId.of(house.operate(by, operation).getString("orderId"));
  }

  OperationId answer(Person by, OrderId id, Word word, @Nullable String reason) {
    Operation operation =
        new Operation(
            House.newId(), "order.answered", house.clock.instant(), answered(id, word, reason));
    house.operate(by, operation);
    return operation.id();
  }

  static JsonObject answered(OrderId id, Word word, @Nullable String reason) {
    JsonObjectBuilder body =
        Json.createObjectBuilder(House.with("orderId", id.toString())).add("answer", word.name());
    return (reason == null ? body : body.add("reason", reason)).build();
  }

  JsonObject body(JsonObject to, JsonObject... steps) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    List.of(steps).forEach(all::add);
    return Json.createObjectBuilder(House.with("channelId", channel.toString()))
        .add("text", "Uferpark absichern")
        .add("note", "Eingang Nord und Süd")
        .add("to", to)
        .add("answerWithin", 10)
        .add("steps", all)
        .build();
  }

  static JsonObject step(int after, String kind, Person... people) {
    return Json.createObjectBuilder(people(people)).add("after", after).add("kind", kind).build();
  }

  static JsonObject everyone() {
    return Json.createObjectBuilder().add("everyone", true).build();
  }

  static JsonObject people(Person... people) {
    JsonArrayBuilder ids = Json.createArrayBuilder();
    List.of(people).forEach(each -> ids.add(each.id().toString()));
    return Json.createObjectBuilder().add("people", ids).build();
  }

  static JsonObject units(UnitId unit) {
    return Json.createObjectBuilder()
        .add("units", Json.createArrayBuilder().add(unit.toString()))
        .build();
  }

  static Problem refused(Runnable work) {
    return assertThrows(Refusal.class, work::run).problem();
  }

  Said said(OrderId id, Person person) {
    return requireNonNull(one(id, person).said());
  }

  /** From now on the channel is theirs. */
  void owns(Person person) {
    house.sql(
        "update dispatch.channel_member set role = 'OWNER' where channel_id = '%s' and person = '%s'"
            .formatted(channel, person.id()));
  }

  /** Somebody is not in the shift, and so not in its channel, any more. */
  void takeOut(Person person) {
    ShiftId early = house.early().id();
    house.in(() -> house.shifts.unassign(house.dispatcher, early, person.id()));
    house.publish();
  }
}
