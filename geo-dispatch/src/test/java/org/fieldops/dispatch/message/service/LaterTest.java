package org.fieldops.dispatch.message.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Pin;
import org.fieldops.dispatch.Reaction;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class LaterTest {

  private static final String REACTED = "message.reacted";
  private static final String PINNED = "message.pinned";

  private final Talk talk = new Talk();
  private final House house = talk.house;
  private final MessageView said = talk.say(talk.one, "Alles klar?");

  @Test
  void quickAnswersAreCountedForAllAndKnownToTheirOwnDevices() {
    react(talk.two, "YES", true);
    react(talk.two, "YES", true);
    house.clock.forward(Duration.ofSeconds(2));
    react(house.dispatcher, "YES", true);
    assertEquals(Map.of(Reaction.YES, 2L), seen(talk.one).state().reactions());
    assertEquals(Set.of(), seen(talk.one).state().mine());
    assertEquals(Set.of(Reaction.YES), seen(talk.two).state().mine());
    assertEquals(seen(talk.two), talk.overview(talk.two).newest().getFirst());
    assertEquals(2, counts().size());
    assertEquals(2, counts().getLast().getJsonObject("reactions").getInt("YES"));
    JsonObject mine = house.feed.of(Topic.of(talk.two.id()), "message.mine").getLast();
    assertEquals("[\"YES\"]", mine.getJsonArray("mine").toString());
    assertEquals(
        Map.of(Reaction.YES, List.of(talk.two, house.dispatcher)),
        house.in(() -> house.messages.reactors(talk.one, talk.channel, said.number())));
  }

  @Test
  void ofTwoWordsAboutTheSameTheLaterMomentCountsHoweverTheyComeIn() {
    house.clock.forward(Duration.ofHours(1));
    react(talk.two, "NO", true);
    react(talk.two, "NO", false);
    talk.late(talk.two, REACTED, Duration.ofMinutes(30), reaction("NO", true));
    assertEquals(Map.of(), seen(talk.one).state().reactions());
    assertEquals(
        Map.of(), house.in(() -> house.messages.reactors(talk.one, talk.channel, said.number())));
  }

  @Test
  void whereManyAnswerAtOnceTheCountsAreToldOnceASecondAndNoneIsLeftOut() {
    for (int i = 0; i < 5; i++) {
      Person each = house.officer("Außendienst 1" + i);
      joined(each);
      react(each, "UNDERSTOOD", true);
    }
    assertEquals(1, counts().size());
    house.in(() -> house.messages.tellHeldBack(1000));
    assertEquals(2, counts().size());
    assertEquals(5, counts().getLast().getJsonObject("reactions").getInt("UNDERSTOOD"));
    house.in(() -> house.messages.tellHeldBack(1000));
    assertEquals(2, counts().size());
  }

  private void joined(Person each) {
    talk.members(talk.one, talk.two, each);
  }

  @Test
  void toAStrangerThereIsNothingToAnswerAndNothingToPin() {
    assertEquals(
        Problem.CHANNEL_NOT_YOURS, talk.refused(talk.stranger, REACTED, reaction("YES", true)));
    assertEquals(
        Problem.CHANNEL_NOT_YOURS,
        talk.refused(talk.stranger, PINNED, talk.of(said).add("on", true)));
    JsonObjectBuilder none = talk.body().add("number", 9).add("reaction", "YES").add("on", true);
    assertEquals(Problem.NOT_FOUND, talk.refused(talk.two, REACTED, none));
    assertEquals(Problem.MALFORMED, talk.refused(talk.two, REACTED, reaction("HEART", true)));
  }

  @Test
  void aPinnedMessageIsKnownToAllWithWhoPinnedIt() {
    pin(talk.two, said.number(), true);
    pin(talk.two, said.number(), true);
    List<Pin> pins = house.in(() -> house.messages.pins(talk.one, talk.channel));
    Pin wanted =
        new Pin(
            talk.channel, 1, talk.one.name(), "Alles klar?", talk.two.name(), pins.getFirst().at());
    assertEquals(List.of(wanted), pins);
    assertEquals(pins, talk.overview(talk.one).pins());
    assertEquals(1, house.feed.of(Topic.of(talk.channel), "pins").size());
    pin(talk.one, said.number(), false);
    assertEquals(List.of(), house.in(() -> house.messages.pins(talk.one, talk.channel)));
    assertEquals(
        "[]",
        house.feed.of(Topic.of(talk.channel), "pins").getLast().getJsonArray("numbers").toString());
  }

  @Test
  void aMessageOfFilesAloneIsCalledByTheirNamesUntilItIsTakenBack() {
    MessageView files =
        talk.say(talk.one, "", Extras.NONE.attaching(List.of(file("Plan.pdf"), file("Tor.jpg"))));
    pin(talk.two, files.number(), true);
    long answer = talk.say(talk.two, "Gesehen", Extras.NONE.replyingTo(files.number())).number();
    assertEquals("Plan.pdf, Tor.jpg", files.inOneLine());
    assertEquals(
        "Plan.pdf, Tor.jpg",
        house.in(() -> house.messages.pins(talk.one, talk.channel)).getFirst().text());
    assertEquals("Plan.pdf, Tor.jpg", quoted(answer));
    talk.operate(talk.one, "message.withdrawn", talk.of(files.id()));
    assertEquals("", quoted(answer));
  }

  private String quoted(long answer) {
    return Objects.requireNonNull(talk.seen(talk.one, answer).state().quote()).text();
  }

  private static Extras.Attachment file(String name) {
    return new Extras.Attachment(Ids.next(), name, "application/pdf", 9, "0".repeat(64));
  }

  @Test
  void tenMessagesFindRoomAtTheTopAndNotOneMore() {
    for (int i = 0; i < Pin.MOST; i++) {
      pin(talk.one, talk.say(talk.one, "Wichtig " + i).number(), true);
    }
    JsonObjectBuilder more = talk.of(said).add("on", true);
    assertEquals(Problem.PINS_FULL, talk.refused(talk.one, PINNED, more));
  }

  @Test
  void whoHasLeftPinsNothingMoreButWhatTheyPinnedBeforeCounts() {
    house.clock.forward(Duration.ofHours(1));
    talk.members(talk.one);
    house.clock.forward(Duration.ofHours(1));
    JsonObjectBuilder pin = talk.of(said).add("on", true);
    assertEquals(Problem.CHANNEL_NOT_YOURS, talk.refused(talk.two, PINNED, pin));
    talk.late(talk.two, PINNED, Duration.ofMinutes(90), talk.of(said).add("on", true));
    assertEquals(1, house.in(() -> house.messages.pins(talk.one, talk.channel)).size());
  }

  @Test
  void whoIsMentionedInWhatTheyHaveNotReadIsToldSoUntilTheyHave() {
    talk.say(talk.one, "@Außendienst 2", Extras.NONE.mentioning(List.of(talk.two.id())));
    assertEquals(1, talk.overview(talk.two).mentions());
    assertEquals(0, talk.overview(talk.one).mentions());
    talk.operate(talk.two, "message.read", talk.body().add("upTo", 2));
    assertEquals(0, talk.overview(talk.two).mentions());
    JsonObject told = house.feed.of(Topic.of(talk.two.id()), "read").getLast();
    assertEquals(0, told.getInt("mentions"));
  }

  @Test
  void whoIsInTheChannelCanBeMentionedAndNobodyElse() {
    for (int i = 0; i < 30; i++) {
      house.officer("Außendienst 0" + i);
    }
    assertEquals(List.of(talk.two), mentionable("Außendienst"));
    assertEquals(List.of(), mentionable("niemand"));
  }

  @Test
  void dispatchersAreMentionedWhereTheyWriteWithoutBeingThereAndNowhereElse() {
    assertEquals(List.of(house.dispatcher), mentionable(house.dispatcher.name()));
    MessageView named =
        talk.say(
            talk.one,
            "@Leitstelle",
            Extras.NONE.mentioning(List.of(house.dispatcher.id(), talk.stranger.id())));
    assertEquals(List.of(house.dispatcher.id()), named.extras().mentions());
    assertEquals(1, talk.overview(house.dispatcher).mentions());
    ChannelId direct =
        house.in(() ->
            house.channels.direct(talk.one, talk.two.id(), Moment.now(house.clock.instant())));
    assertEquals(
        List.of(talk.two), house.in(() -> house.messages.mentionable(talk.one, direct, "")));
  }

  private List<Person> mentionable(String part) {
    return house.in(() -> house.messages.mentionable(talk.one, talk.channel, part));
  }

  private MessageView seen(Person by) {
    return talk.seen(by, said.number());
  }

  private void react(Person by, String reaction, boolean on) {
    talk.operate(by, REACTED, reaction(reaction, on));
  }

  private JsonObjectBuilder reaction(String reaction, boolean on) {
    return talk.of(said).add("reaction", reaction).add("on", on);
  }

  private void pin(Person by, long number, boolean on) {
    talk.operate(by, PINNED, talk.body().add("number", number).add("on", on));
  }

  private List<JsonObject> counts() {
    return house.feed.of(Topic.of(talk.channel), "message.reactions");
  }
}
