package org.fieldops.dispatch.hook.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.dispatch.IncomingHooks.Said;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.hook.service.HookTelling.Round;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an address is told, against a real server of this machine. */
class OutgoingHooksTest {

  private final HookHouse hooks = new HookHouse();

  @SuppressWarnings("NullAway.Init")
  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void whatIsSaidFromNowOnIsToldOnceInOrderAndSigned() {
    hooks.say("vorher");
    UUID id = Ids.next();
    String secret =
        hooks.house.in(() ->
            hooks.book.makeOutgoing(
                hooks.owner,
                hooks.channel,
                id,
                "Lagekarte",
                receiver.url(),
                Set.of(HookEvent.values())));
    MessageView first = hooks.say("eins");
    hooks.say("zwei");
    hooks.house.clock.forward(Duration.ofSeconds(5));
    hooks.house.in(() ->
        hooks.house.messages.edit(hooks.writer, hooks.channel, first.id(), "eins!", hooks.now()));
    hooks.house.in(
        () -> hooks.house.messages.withdraw(hooks.writer, hooks.channel, first.id(), hooks.now()));
    assertEquals(4, hooks.view(id).waiting());
    assertEquals(Round.DONE, hooks.telling.round(id));
    assertEquals(
        List.of("message.said", "message.said", "message.edited", "message.withdrawn"),
        receiver.calls.stream().map(call -> call.json().getString("event")).toList());
    assertEquals(
        List.of("eins", "zwei", "eins!", ""),
        receiver.calls.stream()
            .map(call -> call.json().getJsonObject("message").getString("text"))
            .toList());
    Receiver.Call call = receiver.calls.getFirst();
    assertEquals(call.json().getString("id"), call.header(HookNews.DELIVERY));
    assertEquals(
        "v1=" + HookSecrets.signature(secret, call.header(HookNews.TIMESTAMP) + "." + call.body()),
        call.header(HookNews.SIGNATURE));
    assertEquals(Round.DONE, hooks.telling.round(id));
    assertEquals(4, receiver.calls.size());
    assertEquals(0, hooks.view(id).waiting());
    assertNotNull(hooks.view(id).usedAt());
  }

  @Test
  void whatIsNotTakenIsTriedLaterAndHoldsUpWhatComesBehind() {
    UUID id = hooks.teller(receiver.url());
    hooks.say("eins");
    hooks.say("zwei");
    receiver.answers(Receiver.status(500));
    assertEquals(Round.LATER, hooks.telling.round(id));
    assertEquals("STATUS 500", hooks.view(id).trouble());
    hooks.say("drei");
    assertEquals(Round.LATER, hooks.telling.round(id)); // left alone, whatever is said
    assertEquals(1, receiver.calls.size());
    assertEquals(List.of(), due(id));
    hooks.house.clock.forward(Duration.ofSeconds(2));
    hooks.due(id);
    receiver.answers(Receiver.status(200));
    assertEquals(Round.DONE, hooks.telling.round(id));
    assertEquals(List.of("eins", "eins", "zwei", "drei"), texts());
    String delivery = receiver.calls.getFirst().header(HookNews.DELIVERY);
    assertEquals(delivery, receiver.calls.get(1).header(HookNews.DELIVERY));
    assertNotEquals(delivery, receiver.calls.get(2).header(HookNews.DELIVERY));
    assertNull(hooks.view(id).trouble());
  }

  @Test
  void whoNeverTakesItIsParkedWithTheReasonAndGoesOnWhenSomebodySaysSo() {
    UUID id = hooks.teller(receiver.url());
    hooks.say("eins");
    receiver.answers(Receiver.status(503));
    for (int i = 1; i < HookTelling.MOST_TRIES; i++) {
      hooks.telling.round(id);
      hooks.house.clock.forward(Duration.ofHours(1));
      hooks.due(id);
    }
    assertNull(hooks.view(id).parkedAt());
    hooks.telling.round(id);
    HookView parked = hooks.view(id);
    assertNotNull(parked.parkedAt());
    assertEquals("STATUS 503", parked.trouble());
    assertEquals(1, parked.waiting());
    hooks.house.clock.forward(Duration.ofDays(1));
    assertEquals(List.of(), due(id));
    assertEquals(Round.LATER, hooks.telling.round(id));
    receiver.answers(Receiver.status(200));
    hooks.house.in(() -> {
      hooks.book.unpark(hooks.owner, hooks.channel, id);
      return id;
    });
    assertEquals(Round.DONE, hooks.telling.round(id));
    assertEquals("eins", texts().getLast());
  }

  @Test
  void whoAnswersIsToldWithTheMessageThatIsAnswered() {
    UUID voice = Ids.next();
    hooks.house.in(
        () -> hooks.book.makeIncoming(hooks.owner, hooks.channel, voice, "Lagekarte fragt"));
    UUID id = hooks.teller(receiver.url());
    Said said = new Said("Seid ihr da?", null, null, null, List.of("Ja", "Nein"));
    MessageView asked = hooks.house.in(() -> hooks.voices.say(voice, said));
    hooks.say("Ja", Extras.NONE.replyingTo(asked.number()));
    hooks.say("Was anderes");
    assertEquals(Round.DONE, hooks.telling.round(id));
    List<JsonObject> told = receiver.calls.stream().map(Receiver.Call::json).toList();
    assertEquals(2, told.getFirst().getJsonObject("message").getJsonArray("choices").size());
    JsonObject answers = told.get(1).getJsonObject("answers");
    assertEquals(asked.id().toString(), answers.getString("messageId"));
    assertEquals(asked.number(), answers.getInt("number"));
    JsonObject answer = told.get(1).getJsonObject("message");
    assertEquals("Ja", answer.getString("text"));
    assertEquals(hooks.writer.id().toString(), answer.getString("authorId"));
    assertEquals(hooks.writer.name(), answer.getString("author"));
    assertFalse(told.getFirst().containsKey("answers") || told.get(2).containsKey("answers"));
  }

  @Test
  void whoSaysNothingIsGivenUpInTime() {
    HookHouse hurried = new HookHouse(Duration.ofMillis(500));
    UUID id = hurried.teller(receiver.url());
    hurried.say("eins");
    receiver.answers(receiver.silent());
    hurried.telling.round(id);
    assertEquals("TIMEOUT", hurried.view(id).trouble());
  }

  @Test
  void whoAgreesAndNeverEndsHasTakenIt() {
    UUID id = hooks.teller(receiver.url());
    hooks.say("eins");
    hooks.say("zwei");
    receiver.answers(Receiver.endless());
    assertEquals(Round.DONE, hooks.telling.round(id));
    assertEquals(List.of("eins", "zwei"), texts());
  }

  @Test
  void whoIsNotThereIsUnreachableAndWhoIsGoneIsParkedAtOnce() {
    UUID id = hooks.teller(receiver.url());
    hooks.say("eins");
    receiver.answers(Receiver.status(410));
    hooks.telling.round(id);
    assertNotNull(hooks.view(id).parkedAt());
    UUID other = hooks.teller("http://127.0.0.1:9/nobody");
    hooks.say("zwei");
    hooks.telling.round(other);
    assertEquals("UNREACHABLE", hooks.view(other).trouble());
  }

  @Test
  void whoManagesAndReadsMakesOneAndNobodyElse() {
    for (Person other : List.of(hooks.stranger, hooks.house.dispatcher)) {
      assertEquals(Problem.CHANNEL_NOT_YOURS, refused(other));
    }
    assertEquals(Problem.NOT_ALLOWED, refused(hooks.writer));
    // an administrator would give away what they may not read themselves
    assertEquals(Problem.CHANNEL_NOT_YOURS, refused(hooks.admin));
    assertFalse(hooks.house.in(() -> hooks.book.mayTell(hooks.admin, hooks.channel)));
    UUID id = hooks.teller(receiver.url());
    assertEquals(1, hooks.house.in(() -> hooks.book.of(hooks.admin, hooks.channel)).size());
    hooks.house.in(() -> {
      hooks.book.end(hooks.admin, hooks.channel, id);
      return id;
    });
    hooks.say("eins");
    assertEquals(Round.LATER, hooks.telling.round(id));
    assertEquals(List.of(), receiver.calls);
    assertTrue(hooks.trail.getFirst().startsWith("hook.made " + id), hooks.trail::toString);
    assertFalse(hooks.trail.toString().contains("fohook_"));
  }

  @Test
  void aTestCallsOnceWithNothingThatWasSaid() {
    UUID id = hooks.teller(receiver.url());
    hooks.say("geheim");
    String trouble =
        hooks.telling.ping(
            hooks.house.in(() -> hooks.book.teller(hooks.owner, hooks.channel, id)), Ids.next());
    assertEquals("", trouble);
    assertEquals("ping", receiver.calls.getFirst().json().getString("event"));
    assertFalse(receiver.calls.getFirst().body().contains("geheim"));
    assertEquals(1, hooks.view(id).waiting());
  }

  @Test
  void pausesGrowToAnHour() {
    assertEquals(Duration.ofSeconds(2), HookTelling.pause(0, Duration.ZERO));
    assertEquals(Duration.ofSeconds(16), HookTelling.pause(3, Duration.ZERO));
    assertEquals(Duration.ofMinutes(5), HookTelling.pause(0, Duration.ofMinutes(5)));
    assertEquals(Duration.ofHours(1), HookTelling.pause(23, Duration.ZERO));
    assertEquals(Duration.ofHours(1), HookTelling.pause(0, Duration.ofDays(9)));
  }

  private List<String> texts() {
    return receiver.calls.stream()
        .map(call -> call.json().getJsonObject("message").getString("text"))
        .toList();
  }

  private List<UUID> due(UUID id) {
    return hooks.house.dueNow(HookTelling.KIND).stream().filter(id::equals).toList();
  }

  private Problem refused(Person by) {
    return assertThrows(
            Refusal.class,
            () ->
                hooks.house.in(() ->
                    hooks.book.makeOutgoing(
                        by,
                        hooks.channel,
                        Ids.next(),
                        "x",
                        receiver.url(),
                        Set.of(HookEvent.SAID))))
        .problem();
  }
}
