package org.fieldops.dispatch.hook.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.HookView;
import org.fieldops.dispatch.IncomingHooks.Said;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs say in a channel: who is let in, in whose name, and how often. */
class IncomingHooksTest {

  private final HookHouse hooks = new HookHouse();
  private final UUID id = Ids.next();
  private final String secret =
      hooks.house.in(() -> hooks.book.makeIncoming(hooks.owner, hooks.channel, id, "Pegel Nord"));

  @Test
  void whatAProgramSaysIsAMessageInItsOwnName() {
    MessageView said =
        said(
            new Said(
                "Stand 4,12 m", "Warnstufe 2", "https://example.org/pegel?x=ü", null, List.of()));
    assertEquals("Pegel Nord", said.authorName());
    assertEquals("Webhook", said.unitName());
    assertEquals(id, said.author().value());
    assertEquals("Warnstufe 2\nStand 4,12 m\nhttps://example.org/pegel?x=%C3%BC", said.text());
    assertEquals(said.id(), newest().id());
    assertEquals(hooks.house.clock.instant(), view().usedAt());
  }

  @Test
  void theSameWordIsTheSameMessage() {
    MessageView first = said(new Said("Stand 4,12 m", null, null, "pegel-17", List.of()));
    assertEquals(
        first.id(), said(new Said("Stand 4,13 m", null, null, "pegel-17", List.of())).id());
    assertEquals(
        first.number() + 1, said(new Said("x", null, null, "pegel-18", List.of())).number());
  }

  @Test
  void aWrongSecretAndAHookThatIsNotThereAreTheSame() {
    UUID other = Ids.next();
    hooks.house.in(() -> hooks.book.makeIncoming(hooks.owner, hooks.channel, other, "Zweiter"));
    UUID outgoing = hooks.teller("https://example.org/");
    assertEquals(Problem.HOOK_UNKNOWN, refused(id, secret + "x"));
    assertEquals(Problem.HOOK_UNKNOWN, refused(id, ""));
    assertEquals(Problem.HOOK_UNKNOWN, refused(other, secret));
    assertEquals(Problem.HOOK_UNKNOWN, refused(outgoing, secret));
    assertEquals(Problem.HOOK_UNKNOWN, refused(Ids.next(), secret));
    admit(id, secret);
  }

  @Test
  void anotherSecretEndsTheOneBeforeAndIsTheOnlyOneEverTold() {
    String renewed = hooks.house.in(() -> hooks.book.renew(hooks.admin, hooks.channel, id));
    assertEquals(Problem.HOOK_UNKNOWN, refused(id, secret));
    admit(id, renewed);
    assertFalse(view().toString().contains(renewed));
    assertFalse(hooks.trail.toString().contains(renewed));
  }

  @Test
  void whoSpeaksTooOftenHasToWait() {
    for (int i = 0; i < 30; i++) {
      admit(id, secret);
    }
    assertEquals(Problem.TOO_MANY_REQUESTS, refused(id, secret));
    // somebody who does not know the secret learns nothing of it, and takes nobody's turn
    assertEquals(Problem.HOOK_UNKNOWN, refused(id, "falsch"));
    hooks.house.clock.forward(Duration.ofSeconds(2));
    admit(id, secret);
    assertEquals(Problem.TOO_MANY_REQUESTS, refused(id, secret));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "/relative",
        "https://",
        "http ://x",
        ""
      })
  void aLinkIsAnAddressOfTheWeb(String link) {
    Refusal refused =
        assertThrows(Refusal.class, () -> said(new Said("x", null, link, null, List.of())));
    assertTrue(
        List.of(Problem.MALFORMED, Problem.FIELD_MISSING).contains(refused.problem()),
        () -> refused.problem().name());
  }

  @Test
  void whatIsNoTextIsRefusedAndTheRestGoesOn() {
    assertEquals(
        Problem.FIELD_MISSING, problem(new Said(" \u200b", "Titel", null, null, List.of())));
    assertEquals(
        Problem.TEXT_TOO_LONG, problem(new Said("x".repeat(4_001), null, null, null, List.of())));
    assertEquals(
        Problem.TEXT_TOO_LONG, problem(new Said("x", "y".repeat(201), null, null, List.of())));
    assertEquals(Problem.MALFORMED, problem(new Said("x\u0000", null, null, null, List.of())));
    said(new Said("x".repeat(4_000), "y".repeat(200), null, null, List.of()));
  }

  @Test
  void answersToChooseFromStandBesideTheTextEverywhere() {
    MessageView said = said(offering(" Ja ", "Nein"));
    List<String> wanted = List.of("Ja", "Nein");
    assertEquals(wanted, said.extras().choices());
    assertEquals(wanted, newest().extras().choices());
    JsonObject told = hooks.house.feed.of(Topic.of(hooks.channel), "message").getLast();
    assertEquals(2, told.getJsonArray("choices").size());
    assertEquals(said.extras(), MessageJson.read(told).extras());
    assertEquals(said.id(), said(offering("Ja", "Nein")).id());
    MessageView plain = said(new Said("x", null, null, null, List.of()));
    assertEquals(Extras.NONE, plain.extras());
    assertFalse(MessageJson.of(plain).containsKey("choices"));
  }

  @Test
  void sixDifferentAnswersOfFortyCharactersAreTheMost() {
    String longest = "\ud83d\ude00".repeat(40);
    assertEquals(6, said(offering("1", "2", "3", "4", "5", longest)).extras().choices().size());
    assertRefused(Problem.HOOK_CHOICES, "choices", offering("1", "2", "3", "4", "5", "6", "7"));
    assertRefused(Problem.HOOK_CHOICES, "choices[1]", offering("Ja", "Ja "));
    assertRefused(Problem.TEXT_TOO_LONG, "choices[1]", offering("Ja", longest + "x"));
    assertRefused(Problem.FIELD_MISSING, "choices[0]", offering("\u200b", "Ja"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"J\na", "J\ta", "J\u007fa", "J\u2028a", "\u202ea", "a\u200f", "\u2066a\u2069"})
  void anAnswerBreaksNoLineAndTurnsNone(String choice) {
    assertRefused(Problem.HOOK_CHOICES, "choices[1]", offering("Ja", choice));
    assertRefused(Problem.MALFORMED, "choices[0]", offering("a\u0000"));
  }

  private void assertRefused(Problem problem, String field, Said what) {
    Refusal refused = assertThrows(Refusal.class, () -> said(what));
    assertEquals(problem, refused.problem());
    assertEquals(field, refused.facts().getFirst());
  }

  private static Said offering(String... choices) {
    return new Said("Seid ihr da?", null, null, "da", List.of(choices));
  }

  @Test
  void itEndsWithItsChannelAndWhenItIsDeleted() {
    UUID other = Ids.next();
    String its =
        hooks.house.in(() -> hooks.book.makeIncoming(hooks.owner, hooks.channel, other, "Zweiter"));
    hooks.house.in(() -> {
      hooks.book.end(hooks.owner, hooks.channel, other);
      return other;
    });
    assertEquals(Problem.HOOK_UNKNOWN, refused(other, its));
    hooks.house.in(() -> {
      hooks.house.made.end(hooks.owner, hooks.channel);
      return id;
    });
    hooks.house.clock.forward(Duration.ofSeconds(1));
    assertEquals(Problem.HOOK_UNKNOWN, refused(id, secret));
    assertEquals(Problem.HOOK_UNKNOWN, problem(new Said("x", null, null, null, List.of())));
  }

  @Test
  void whoDoesNotManageTheChannelMakesNoneAndSeesNone() {
    for (Person other : List.of(hooks.stranger, hooks.house.dispatcher)) {
      assertEquals(Problem.CHANNEL_NOT_YOURS, making(other));
      assertThrows(Refusal.class, () -> hooks.house.in(() -> hooks.book.of(other, hooks.channel)));
    }
    assertEquals(Problem.NOT_ALLOWED, making(hooks.writer));
    for (int i = 1; i < 20; i++) {
      hooks.house.in(
          () -> hooks.book.makeIncoming(hooks.admin, hooks.channel, Ids.next(), "Noch einer"));
    }
    assertEquals(Problem.HOOKS_FULL, making(hooks.owner));
  }

  private Problem making(Person by) {
    return assertThrows(
            Refusal.class,
            () ->
                hooks.house.in(
                    () -> hooks.book.makeIncoming(by, hooks.channel, Ids.next(), "Fremder")))
        .problem();
  }

  private MessageView newest() {
    return hooks
        .house
        .in(() -> hooks.house.channels.before(hooks.writer, hooks.channel, Long.MAX_VALUE, 1))
        .messages()
        .getFirst();
  }

  private HookView view() {
    return hooks.view(id);
  }

  private MessageView said(Said what) {
    return hooks.house.in(() -> hooks.voices.say(id, what));
  }

  private Problem problem(Said what) {
    return assertThrows(Refusal.class, () -> said(what)).problem();
  }

  private void admit(UUID hook, String with) {
    hooks.house.in(() -> {
      hooks.voices.admit(hook, with);
      return hook;
    });
  }

  private Problem refused(UUID hook, String with) {
    return assertThrows(Refusal.class, () -> admit(hook, with)).problem();
  }
}
