package org.fieldops.dispatch.order.service;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldops.dispatch.NewOrder.StepKind;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswer.Contact;
import org.fieldops.dispatch.OrderAnswer.Word;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.dispatch.OrderFacts;
import org.fieldops.dispatch.OrderStepView.State;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;

class OrdersTest extends OrderHouse {

  @Test
  void anOrderIsAMessageOneRowAndOneFrameWhateverTheNumberOfThoseItAsks() {
    OrderId id = give(everyone());
    JsonObject told = last();
    assertEquals(1, house.feed.of(Topic.of(channel), "order").size());
    assertEquals(1, house.feed.of(Topic.of(channel), "message").size());
    assertEquals(12, told.getJsonObject("counts").getInt("open"));
    assertTrue(told.getBoolean("everyone"));
    assertEquals(0, told.getJsonArray("people").size());
    crew.forEach(each -> assertEquals(0, house.feed.of(Topic.of(each.id())).size()));
    assertEquals(12, list(id, Wanted.ALL).size());
    assertEquals(
        List.of(id),
        house.in(() -> house.orders.led(house.dispatcher)).stream().map(o -> o.id()).toList());
  }

  @Test
  void whomItAsksIsFixedByTheMomentOfWriting() {
    Operation late = house.late("order.given", Duration.ofMinutes(20), body(units(first)));
    house.clock.forward(Duration.ofMinutes(20));
    takeOut(crew.getFirst());
    house.clock.forward(Duration.ofMinutes(1));
    Operation written =
        new Operation(
            late.id(),
            late.kind(),
            house.clock.instant().minus(Duration.ofSeconds(30)),
            late.body());
    OrderId gone = given(house.dispatcher, written);
    assertEquals(List.of("Außendienst 02", "Außendienst 03"), names(gone));
    Operation before =
        new Operation(
            House.newId(),
            "order.given",
            house.clock.instant().minus(Duration.ofMinutes(1)),
            body(everyone()));
    assertEquals(11, list(given(house.dispatcher, before), Wanted.ALL).size());
    Operation then =
        new Operation(
            House.newId(),
            "order.given",
            house.clock.instant().minus(Duration.ofMinutes(21).plusSeconds(30)),
            body(units(first)));
    assertEquals(3, list(given(house.dispatcher, then), Wanted.ALL).size());
  }

  @Test
  void theSameOrderAgainIsTheSameAndWithOtherWordsItIsRefused() {
    Operation operation =
        new Operation(House.newId(), "order.given", house.clock.instant(), body(everyone()));
    OrderId id = given(house.dispatcher, operation);
    assertEquals(id, given(house.dispatcher, operation));
    assertEquals(1, house.feed.of(Topic.of(channel), "order").size());
    JsonObject other =
        Json.createObjectBuilder(body(everyone())).add("text", "Etwas anderes").build();
    assertEquals(
        Problem.OPERATION_REUSED,
        refused(() ->
            given(
                house.dispatcher,
                new Operation(operation.id(), "order.given", house.clock.instant(), other))));
  }

  @Test
  void onlyWhoLeadsInTheChannelGivesOne() {
    assertEquals(Problem.URGENT_NOT_YOURS, refused(() -> give(crew.getFirst(), everyone())));
    assertEquals(Problem.CHANNEL_NOT_YOURS, refused(() -> give(outside, everyone())));
    owns(crew.getFirst());
    assertEquals(11, list(give(crew.getFirst(), everyone()), Wanted.ALL).size());
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    assertEquals(Problem.ORDER_NOT_THERE, refused(() -> give(house.dispatcher, people(outside))));
    assertEquals(
        Problem.ORDER_NOBODY, refused(() -> give(house.dispatcher, units(house.unit("leer")))));
    assertEquals(
        Problem.ORDER_STEPS,
        refused(() -> operate(body(everyone(), step(5, "REPEAT"), step(5, "DESK")))));
    assertEquals(Problem.ORDER_STEPS, refused(() -> operate(body(everyone(), step(5, "PEOPLE")))));
    assertEquals(
        Problem.ORDER_STEPS, refused(() -> operate(body(everyone(), step(5, "REPEAT", outside)))));
  }

  @Test
  void answersAreCountedOnceAndTheNewestOfEachCounts() {
    OrderId id = give(everyone());
    answer(crew.get(0), id, Word.UNDERSTOOD, null);
    answer(crew.get(1), id, Word.CANNOT, "Einsatz Ringstraße");
    assertEquals(Problem.REASON_MISSING, refused(() -> answer(crew.get(2), id, Word.CANNOT, null)));
    house.clock.forward(Duration.ofSeconds(10));
    Operation older =
        new Operation(
            House.newId(),
            "order.answered",
            house.clock.instant().minusSeconds(12),
            answered(id, Word.UNDERSTOOD, null));
    house.operate(crew.get(1), older);
    assertEquals("CANNOT", said(id, crew.get(1)).word().name());
    answer(crew.get(1), id, Word.UNDERSTOOD, null);
    assertEquals(2, order(id).order().understood());
    assertEquals(0, order(id).order().cannot());
    assertEquals(10, list(id, Wanted.OPEN).size());
    assertEquals(2, list(id, Wanted.UNDERSTOOD).size());
    assertEquals(
        4,
        house.count("select count(*) from dispatch.order_answer where order_id = ?", id.value()));
    JsonObject own = house.feed.of(Topic.of(crew.get(0).id()), "order.answer").getLast();
    assertEquals("UNDERSTOOD", own.getString("answer"));
  }

  @Test
  void theChannelHearsNumbersAndNoNamesAndNotForEachAnswer() {
    OrderId id = give(everyone());
    house.clock.forward(Duration.ofSeconds(2));
    crew.forEach(each -> answer(each, id, Word.UNDERSTOOD, null));
    assertEquals(2, house.feed.of(Topic.of(channel), "order").size());
    house.clock.forward(Duration.ofSeconds(1));
    house.due.round();
    assertEquals(3, house.feed.of(Topic.of(channel), "order").size());
    assertEquals(12, last().getJsonObject("counts").getInt("understood"));
    assertFalse(last().toString().contains("Außendienst"));
  }

  @Test
  void namesAreForThoseWhoLead() {
    OrderId id = give(everyone());
    Person supervisor = house.person("Büro", Role.SUPERVISOR);
    assertEquals(Problem.NOT_ALLOWED, refused(() -> list(crew.getFirst(), id, Wanted.ALL)));
    assertEquals(Problem.NOT_FOUND, refused(() -> list(supervisor, id, Wanted.ALL)));
    assertEquals(Problem.NOT_FOUND, refused(() -> house.in(() -> house.orders.order(outside, id))));
    OrderFacts facts = house.in(() -> house.orders.order(crew.getFirst(), id));
    assertFalse(facts.mayLead());
    assertEquals(0, facts.steps().size());
    assertEquals(12, facts.order().open());
    assertEquals(1, house.in(() -> house.orders.asking(crew.getFirst())).size());
    assertEquals(0, house.in(() -> house.orders.asking(supervisor)).size());
  }

  @Test
  void whatIsAnsweredWithoutNetworkCountsFromThenAndIsMarked() {
    OrderId id = give(everyone());
    house.clock.forward(Duration.ofMinutes(30));
    Operation inTime =
        new Operation(
            House.newId(),
            "order.answered",
            house.clock.instant().minus(Duration.ofMinutes(25)),
            answered(id, Word.UNDERSTOOD, null));
    house.operate(crew.get(0), inTime);
    Operation tooLate =
        new Operation(
            House.newId(),
            "order.answered",
            house.clock.instant().minus(Duration.ofMinutes(15)),
            answered(id, Word.UNDERSTOOD, null));
    house.operate(crew.get(1), tooLate);
    Operation clockless =
        new Operation(
            House.newId(),
            "order.answered",
            java.time.Instant.EPOCH,
            house.clock.instant(),
            false,
            answered(id, Word.UNDERSTOOD, null));
    house.operate(crew.get(2), clockless);
    assertEquals(new OrderAnswer.Marks(true, false, false), one(id, crew.get(0)).marks());
    assertEquals(
        house.clock.instant().minus(Duration.ofMinutes(25)), said(id, crew.get(0)).written().at());
    assertEquals(new OrderAnswer.Marks(true, true, false), one(id, crew.get(1)).marks());
    assertEquals(new OrderAnswer.Marks(false, false, false), one(id, crew.get(2)).marks());
  }

  @Test
  void anAnswerAfterTheEndIsKeptAndMarked() {
    OrderId id = give(everyone());
    house.operate(
        house.dispatcher,
        "order.closed",
        Json.createObjectBuilder(House.with("orderId", id.toString()))
            .add("note", "Erledigt")
            .build());
    house.clock.forward(Duration.ofMinutes(2));
    answer(crew.get(0), id, Word.UNDERSTOOD, null);
    assertTrue(one(id, crew.get(0)).marks().afterEnd());
    assertEquals("Erledigt", requireNonNull(order(id).order().closed()).note());
    assertEquals("CLOSED", last().getString("state"));
    assertEquals(0, house.in(() -> house.orders.asking(crew.get(1))).size());
    assertEquals(0, house.in(() -> house.orders.led(house.dispatcher)).size());
  }

  @Test
  void onlyThoseWhoWereAskedAnswerAndWhoLeftAnswersStill() {
    OrderId id = give(house.dispatcher, people(crew.get(0), crew.get(1)));
    assertEquals(
        Problem.ORDER_NOT_YOURS, refused(() -> answer(crew.get(5), id, Word.UNDERSTOOD, null)));
    assertEquals(
        Problem.ORDER_NOT_YOURS,
        refused(
            () -> answer(crew.get(0), new OrderId(House.newId().value()), Word.UNDERSTOOD, null)));
    takeOut(crew.getFirst());
    answer(crew.get(0), id, Word.UNDERSTOOD, null);
    assertEquals(Word.UNDERSTOOD, said(id, crew.get(0)).word());
    assertEquals(2, last().getJsonArray("people").size());
  }

  @Test
  void whoDoesNotAnswerIsAskedAgainThenTheNextOneThenTheDeskHears() {
    OrderId id =
        operate(
            body(
                people(crew.get(0), crew.get(1), crew.get(2)),
                step(5, "REPEAT"),
                step(10, "PEOPLE", outside),
                step(15, "DESK")));
    answer(crew.get(0), id, Word.UNDERSTOOD, null);
    house.clock.forward(Duration.ofMinutes(5));
    house.due.round();
    assertEquals(0, alarms(crew.get(0)));
    assertEquals(1, alarms(crew.get(1)));
    assertEquals(1, alarms(crew.get(2)));
    assertEquals(1, last().getInt("repeats"));
    assertEquals(List.of(State.DONE, State.PLANNED, State.PLANNED), states(id));
    answer(crew.get(1), id, Word.CANNOT, "Zu weit");
    house.clock.forward(Duration.ofMinutes(5));
    house.due.round();
    assertEquals(1, alarms(outside));
    JsonObject asked = house.feed.of(Topic.of(outside.id()), "order.alarm").getFirst();
    assertEquals("Uferpark absichern", asked.getString("text"));
    assertFalse(asked.containsKey("channelId"));
    answer(outside, id, Word.UNDERSTOOD, null);
    assertTrue(one(id, outside).instead());
    house.clock.forward(Duration.ofMinutes(5));
    house.due.round();
    assertEquals(1, house.feed.of(Topic.DISPATCH, "order.alarm").size());
    assertEquals(List.of(State.DONE, State.DONE, State.DONE), states(id));
    assertEquals(2, order(id).order().understood());
    assertEquals(4, order(id).order().addressed());
  }

  @Test
  void stepsThatNobodyNeedsOrSomebodyStoppedDoNotHappen() {
    OrderId done = operate(body(people(crew.get(0)), step(5, "REPEAT")));
    OrderId stopped = operate(body(people(crew.get(1)), step(5, "REPEAT")));
    assertEquals(List.of(State.PLANNED), states(done));
    answer(crew.get(0), done, Word.UNDERSTOOD, null);
    assertEquals(
        Problem.NOT_ALLOWED,
        refused(() ->
            house.operate(
                crew.get(1), "order.stopped", House.with("orderId", stopped.toString()))));
    house.operate(house.dispatcher, "order.stopped", House.with("orderId", stopped.toString()));
    house.clock.forward(Duration.ofHours(1));
    house.due.round();
    assertEquals(0, alarms(crew.get(0)) + alarms(crew.get(1)));
    assertEquals(List.of(State.NOT_NEEDED), states(done));
    assertEquals(List.of(State.STOPPED), states(stopped));
    assertEquals("Leitstelle", requireNonNull(order(stopped).order().stopped()).by());
    house.operate(crew.get(0), "order.answered", answered(done, Word.CANNOT, "Doch nicht"));
    house.due.round();
    assertEquals(List.of(State.DONE), states(done));
  }

  @Test
  void whatBecameDueWhileTheServerWasAwayHappensOnceEach() {
    OrderId id =
        operate(body(people(crew.get(0)), step(5, "REPEAT"), step(6, "PEOPLE", crew.get(4))));
    house.clock.forward(Duration.ofHours(3));
    house.due.round();
    house.due.round();
    house.due.round();
    assertEquals(1, alarms(crew.get(0)));
    assertEquals(1, alarms(crew.get(4)));
    assertEquals(StepKind.PEOPLE, order(id).steps().getLast().kind());
  }

  @Test
  void theListTellsHowFarItCameWithEach() {
    OrderId id =
        give(
            house.dispatcher,
            people(crew.get(0), crew.get(1), crew.get(2), crew.get(3), crew.get(4), crew.get(5)));
    house.clock.forward(Duration.ofSeconds(30));
    var now = house.clock.instant();
    var before = now.minus(Duration.ofMinutes(40));
    contact(crew.get(0), true, now, false);
    contact(crew.get(1), true, now.minusSeconds(40), false);
    contact(crew.get(2), false, before, false);
    contact(crew.get(3), false, before, true);
    contact(crew.get(5), true, now, false);
    house.operate(
        crew.get(5),
        "message.read",
        Json.createObjectBuilder(House.with("channelId", channel.toString()))
            .add("upTo", 1)
            .build());
    Map<String, Contact> found =
        list(id, Wanted.OPEN).stream()
            .collect(Collectors.toMap(OrderAnswer::name, OrderAnswer::contact));
    assertEquals(Contact.DELIVERED, found.get("Außendienst 01"));
    assertEquals(Contact.SENT, found.get("Außendienst 02"));
    assertEquals(Contact.SILENT, found.get("Außendienst 03"));
    assertEquals(Contact.SIGNED_OUT, found.get("Außendienst 04"));
    assertEquals(Contact.NO_DEVICE, found.get("Außendienst 05"));
    assertEquals(Contact.READ, found.get("Außendienst 06"));
    assertEquals(before, one(id, crew.get(2)).contactAt());
    assertEquals(new OrderFacts.ReachCount(1, 2, 3), order(id).reach());
    assertEquals(3, list(id, Wanted.NOT_REACHED).size());
    assertEquals(2, list(id, Wanted.DELIVERED).size());
    assertEquals(1, list(id, Wanted.READ).size());
  }

  @Test
  void theListComesInPages() {
    OrderId id = give(everyone());
    var page = house.in(() -> house.orders.answers(house.dispatcher, id, Wanted.ALL, -1, 5));
    assertTrue(page.more());
    var rest =
        house.in(() ->
            house.orders.answers(
                house.dispatcher, id, Wanted.ALL, page.answers().getLast().place(), 100));
    assertFalse(rest.more());
    assertEquals(7, rest.answers().size());
    assertEquals("Außendienst 06", rest.answers().getFirst().name());
    assertEquals(
        Problem.MALFORMED,
        refused(
            () -> house.in(() -> house.orders.answers(house.dispatcher, id, Wanted.ALL, -1, 201))));
  }
}
