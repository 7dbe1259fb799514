package org.fieldops.dispatch.message.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Messages;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.FormerEntries;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class RewordingTest {

  private static final String EDITED = "message.edited";
  private static final String WITHDRAWN = "message.withdrawn";

  private final Talk talk = new Talk();
  private final House house = talk.house;

  @Test
  void aTextSaidAnewIsThePresentOneEverywhereAndTheFirstIsKept() {
    MessageView said = talk.say(talk.one, "Markplatz");
    house.clock.forward(Duration.ofMinutes(2));
    edit(said.id(), "Marktplatz");
    MessageView now = talk.seen(talk.two, said.number());
    assertEquals("Marktplatz", now.text());
    assertEquals(house.clock.instant(), now.state().editedAt());
    assertEquals(now, talk.overview(talk.two).newest().getLast());
    JsonObject told = changes().getFirst();
    assertEquals(now, MessageJson.read(told));
    assertEquals(List.of("Markplatz", "Marktplatz"), texts(talk.one, said.number()));
  }

  @Test
  void whatWasWrittenEarlierAndComesInLaterIsKeptAndDoesNotBecomeThePresentText() {
    MessageView said = talk.say(talk.one, "eins");
    house.clock.forward(Duration.ofHours(1));
    edit(said.id(), "drei");
    talk.late(talk.one, EDITED, Duration.ofMinutes(30), talk.of(said.id()).add("text", "zwei"));
    assertEquals("drei", talk.seen(talk.two, said.number()).text());
    assertEquals(List.of("eins", "drei", "zwei"), texts(talk.one, said.number()));
    assertEquals(1, changes().size());
  }

  @Test
  void theSameTextAgainChangesNothing() {
    MessageView said = talk.say(talk.one, "eins");
    edit(said.id(), "eins");
    assertEquals(0, changes().size());
    assertEquals(List.of("eins"), texts(talk.one, said.number()));
  }

  @Test
  void onlyTheAuthorSaysAnewOrTakesBack() {
    MessageView said = talk.say(talk.one, "eins");
    assertEquals(
        Problem.NOT_ALLOWED, talk.refused(talk.two, EDITED, talk.of(said.id()).add("text", "x")));
    assertEquals(Problem.NOT_ALLOWED, talk.refused(talk.two, WITHDRAWN, talk.of(said.id())));
    assertEquals(
        Problem.NOT_ALLOWED, talk.refused(house.dispatcher, WITHDRAWN, talk.of(said.id())));
    assertEquals(
        Problem.CHANNEL_NOT_YOURS, talk.refused(talk.stranger, WITHDRAWN, talk.of(said.id())));
    OperationId none = new OperationId(Ids.next());
    assertEquals(Problem.NOT_FOUND, talk.refused(talk.one, WITHDRAWN, talk.of(none)));
  }

  @Test
  void whoHasLeftChangesNothingMoreButWhatTheyWroteBeforeCounts() {
    MessageView said = talk.say(talk.one, "eins");
    house.clock.forward(Duration.ofHours(1));
    talk.members(talk.two);
    house.clock.forward(Duration.ofHours(1));
    assertEquals(
        Problem.CHANNEL_NOT_YOURS,
        talk.refused(talk.one, EDITED, talk.of(said.id()).add("text", "zwei")));
    talk.late(talk.one, EDITED, Duration.ofMinutes(90), talk.of(said.id()).add("text", "zwei"));
    assertEquals("zwei", talk.seen(talk.two, said.number()).text());
  }

  @Test
  void aWithdrawnMessageKeepsItsPlaceAndLosesItsWordsAndAllThatWasSaidWithThem() {
    MessageView said =
        talk.say(talk.one, "Kommt her", Extras.NONE.mentioning(List.of(talk.two.id())));
    talk.operate(talk.two, "message.pinned", talk.of(said).add("on", true));
    assertEquals(1, talk.overview(talk.two).mentions());
    talk.operate(talk.one, WITHDRAWN, talk.of(said.id()));
    talk.operate(talk.one, WITHDRAWN, talk.of(said.id()));
    MessageView now = talk.seen(talk.two, said.number());
    assertEquals("", now.text());
    assertEquals(Extras.NONE, now.extras());
    assertTrue(now.state().withdrawn());
    assertEquals(1, changes().size());
    assertFalse(changes().getFirst().containsKey("mentions"));
    assertEquals(0, talk.overview(talk.two).mentions());
    assertEquals(List.of(), talk.overview(talk.two).pins());
    assertEquals(List.of("Kommt her"), texts(talk.one, said.number()));
    assertEquals(2, talk.say(talk.two, "danach").number());
  }

  @Test
  void choicesOutliveAnEditAndGoWithTheMessage() {
    MessageView said = talk.say(talk.one, "Kommt ihr?", Extras.NONE.offering(List.of("Ja")));
    edit(said.id(), "Kommt ihr jetzt?");
    assertEquals(List.of("Ja"), talk.seen(talk.two, said.number()).extras().choices());
    assertTrue(changes().getFirst().containsKey("choices"));
    talk.operate(talk.one, WITHDRAWN, talk.of(said.id()));
    assertEquals(List.of(), talk.seen(talk.two, said.number()).extras().choices());
    assertFalse(changes().getLast().containsKey("choices"));
  }

  @Test
  void nothingIsWrittenAboutAWithdrawnMessageButWhatWasWrittenBeforeIsKept() {
    MessageView said = talk.say(talk.one, "eins");
    house.clock.forward(Duration.ofHours(1));
    talk.operate(talk.one, WITHDRAWN, talk.of(said.id()));
    house.clock.forward(Duration.ofMinutes(1));
    assertEquals(
        Problem.MESSAGE_WITHDRAWN,
        talk.refused(talk.one, EDITED, talk.of(said.id()).add("text", "zwei")));
    talk.late(talk.one, EDITED, Duration.ofMinutes(30), talk.of(said.id()).add("text", "zwei"));
    assertEquals("", talk.seen(talk.two, said.number()).text());
    assertEquals(List.of("eins", "zwei"), texts(talk.one, said.number()));
    var reaction = talk.of(said).add("reaction", "YES").add("on", true);
    assertEquals(Problem.MESSAGE_WITHDRAWN, talk.refused(talk.two, "message.reacted", reaction));
    assertEquals(
        Problem.MESSAGE_WITHDRAWN,
        talk.refused(talk.two, "message.pinned", talk.of(said).add("on", true)));
  }

  @Test
  void anOrderAndALineOfTheHouseStayAsTheyAre() {
    MessageView order = talk.say(talk.one, "Zum Markt", Extras.NONE.ordering(Ids.next()));
    MessageView line = talk.say(talk.one, "ist da", Extras.of(Extras.Line.JOINED));
    for (MessageView fixed : List.of(order, line)) {
      assertEquals(
          Problem.NOT_ALLOWED,
          talk.refused(talk.one, EDITED, talk.of(fixed.id()).add("text", "anders")));
      assertEquals(Problem.NOT_ALLOWED, talk.refused(talk.one, WITHDRAWN, talk.of(fixed.id())));
    }
  }

  @Test
  void aMessageHasAtMostFiftyTexts() {
    MessageView said = talk.say(talk.one, "0");
    for (int i = 1; i < Messages.MOST_VERSIONS; i++) {
      edit(said.id(), String.valueOf(i));
    }
    assertEquals(
        Problem.MESSAGE_EDITS,
        talk.refused(talk.one, EDITED, talk.of(said.id()).add("text", "zu viel")));
    assertEquals(
        Problem.FIELD_MISSING, talk.refused(talk.one, EDITED, talk.of(said.id()).add("text", "")));
  }

  @Test
  void earlierTextsAreForTheAuthorAndForSupervisorsOfTheChannelAndForNobodyElse() {
    Person supervisor = house.person("Innendienst", Role.SUPERVISOR);
    MessageView said = talk.say(talk.one, "eins");
    talk.members(talk.one, talk.two, supervisor);
    edit(said.id(), "zwei");
    assertEquals(List.of("eins", "zwei"), texts(supervisor, said.number()));
    for (Person other : List.of(talk.two, house.dispatcher)) {
      assertEquals(Problem.NOT_ALLOWED, unread(other, said.number()));
    }
    assertEquals(Problem.CHANNEL_NOT_YOURS, unread(talk.stranger, said.number()));
    assertEquals(Problem.NOT_FOUND, unread(talk.one, 7));
  }

  @Test
  void inTheChannelOfTwoPeopleEarlierTextsAreForTheirAuthorAlone() {
    Person supervisor = house.person("Innendienst", Role.SUPERVISOR);
    Moment now = Moment.now(house.clock.instant());
    var direct = house.in(() -> house.channels.direct(supervisor, talk.one.id(), now));
    MessageView said =
        house.in(() -> house.channels.say(talk.one, direct, House.newId(), "eins", now));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> house.in(() -> house.messages.versions(supervisor, direct, said.number())));
    assertEquals(Problem.NOT_ALLOWED, refusal.problem());
  }

  @Test
  void formerTextsAreTakenOutOfTheFeedOnceTheyAreFormer() {
    MessageView said = talk.say(talk.one, "eins");
    talk.say(talk.one, "bleibt");
    edit(said.id(), "zwei");
    house.in(() -> house.formerTexts.erase(1000));
    house.in(() -> house.formerTexts.erase(1000));
    List<FormerEntries.Former> erased =
        house.former.stream()
            .filter(former -> former.topic().equals(Topic.of(talk.channel)))
            .toList();
    assertEquals(
        List.of(said.id().toString()), erased.stream().map(FormerEntries.Former::value).toList());
    assertEquals(said.receivedAt(), erased.getFirst().since());
  }

  @Test
  void anAnswerShowsWhatItAnswersAsThatIsNow() {
    MessageView asked = talk.say(talk.one, "Wo seit ihr?");
    MessageView answer = talk.say(talk.two, "Am Markt", Extras.NONE.replyingTo(asked.number()));
    edit(asked.id(), "Wo seid ihr?");
    var quote = talk.seen(talk.one, answer.number()).state().quote();
    assertEquals("Wo seid ihr?", quote == null ? "" : quote.text());
    assertEquals(quote, talk.overview(talk.one).newest().getLast().state().quote());
    talk.operate(talk.one, WITHDRAWN, talk.of(asked.id()));
    var gone = talk.seen(talk.one, answer.number()).state().quote();
    assertTrue(gone != null && gone.withdrawn() && gone.text().isEmpty());
  }

  private void edit(OperationId message, String text) {
    talk.operate(talk.one, EDITED, talk.of(message).add("text", text));
  }

  private List<JsonObject> changes() {
    return house.feed.of(Topic.of(talk.channel), "message.changed");
  }

  private List<String> texts(Person by, long number) {
    return house.in(() -> house.messages.versions(by, talk.channel, number)).stream()
        .map(MessageVersion::text)
        .toList();
  }

  private Problem unread(Person by, long number) {
    return assertThrows(
            Refusal.class, () -> house.in(() -> house.messages.versions(by, talk.channel, number)))
        .problem();
  }
}
