package org.fieldops.dispatch.channel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Readers;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private static final int THREADS = 4;
  private static final int EACH = 25;

  private final House house = new House();
  private final Person one = house.officer("Außendienst 1");
  private final Person stranger = house.officer("Außendienst 9");
  private final ChannelId channel = opened();

  private ChannelId opened() {
    UnitId unit = house.unit("12/1");
    house.assign(one, unit);
    return Objects.requireNonNull(house.publish().channel());
  }

  @Test
  void messagesSaidAtOnceAreNumberedWithoutGapsAndWithoutDoubles() throws Exception {
    List<Callable<MessageView>> calls = new ArrayList<>();
    for (int i = 0; i < THREADS * EACH; i++) {
      String text = "Meldung " + i;
      calls.add(() -> say(House.newId(), text));
    }
    List<Long> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<MessageView> said : threads.invokeAll(calls)) {
        numbers.add(said.get().number());
      }
    }
    List<Long> wanted = LongStream.rangeClosed(1, THREADS * EACH).boxed().toList();
    assertEquals(wanted, numbers.stream().sorted().toList());
    List<MessageView> kept = house.in(() -> house.channels.latest(one, channel, 200));
    assertEquals(wanted, kept.stream().map(MessageView::number).toList());
    List<Long> told =
        house.feed.of(Topic.of(channel), "message").stream()
            .map(body -> body.getJsonNumber("number").longValue())
            .toList();
    assertEquals(wanted, told);
  }

  @Test
  void theSameIdAgainIsTheSameMessageAndAnotherTextUnderItIsRefused() {
    OperationId id = House.newId();
    MessageView first = say(id, "Bin am Marktplatz");
    assertEquals(first, say(id, "Bin am Marktplatz"));
    assertEquals(1, house.feed.of(Topic.of(channel), "message").size());
    Refusal refusal = assertThrows(Refusal.class, () -> say(id, "Bin am Bahnhof"));
    assertEquals(Problem.OPERATION_REUSED, refusal.problem());
  }

  @Test
  void aMessageCarriesItsAuthorsUnitAndDispatchersAreInEveryShiftChannel() {
    String unit = say(House.newId(), "Hallo").unitName();
    assertNotNull(unit);
    assertTrue(unit.endsWith("12/1"));
    MessageView desk =
        house.in(() ->
            house.channels.say(
                house.dispatcher,
                channel,
                House.newId(),
                "Verstanden",
                Moment.now(house.clock.instant())));
    assertEquals(2, desk.number());
    assertNull(desk.unitName());
  }

  @Test
  void toAStrangerTheChannelDoesNotExist() {
    for (String kind : List.of("message.sent", "message.read", "message.acknowledged")) {
      JsonObject body = body().add("text", "Hallo").add("upTo", 1).add("number", 1).build();
      Refusal refusal = assertThrows(Refusal.class, () -> house.operate(stranger, kind, body));
      assertEquals(Problem.CHANNEL_NOT_YOURS, refusal.problem());
    }
  }

  @Test
  void aTextMayHaveTenThousandCharactersAndNotOneMore() {
    assertEquals(1, say(House.newId(), "ü".repeat(10_000)).number());
    JsonObject body = body().add("text", "x".repeat(10_001)).build();
    Refusal refusal = assertThrows(Refusal.class, () -> house.operate(one, "message.sent", body));
    assertEquals(Problem.TEXT_TOO_LONG, refusal.problem());
  }

  @Test
  void readingNeverGoesBackAndIsToldOnlyWhenItGoesOn() {
    say(House.newId(), "eins");
    say(House.newId(), "zwei");
    read(2);
    read(1);
    read(2);
    List<JsonObject> told = house.feed.of(Topic.of(one.id()), "read");
    assertEquals(1, told.size());
    assertEquals(2, told.getFirst().getInt("upTo"));
  }

  @Test
  void moreReadThanThereIsCountsAsAllOfIt() {
    say(House.newId(), "eins");
    read(99);
    assertEquals(1, house.feed.of(Topic.of(one.id()), "read").getFirst().getInt("upTo"));
  }

  @Test
  void anAcknowledgementCountsOnceAndOnlyForAMessageThatIsThere() {
    say(House.newId(), "eins");
    acknowledge(1);
    acknowledge(1);
    assertEquals(1, house.feed.of(Topic.of(channel), "acknowledged").size());
    Refusal refusal = assertThrows(Refusal.class, () -> acknowledge(2));
    assertEquals(Problem.NOT_FOUND, refusal.problem());
  }

  @Test
  void anOverviewHoldsTheNewestPageTheReadMarkAndWhatIsUnread() {
    for (int i = 1; i <= 35; i++) {
      say(House.newId(), "Meldung " + i);
    }
    read(33);
    ChannelOverview overview = house.in(() -> house.channels.overview(one)).getFirst();
    assertEquals(channel, overview.id());
    assertEquals(ChannelKind.SHIFT, overview.kind());
    assertEquals(List.of(35L, 1L), List.of(overview.lastNumber(), overview.firstNumber()));
    assertEquals(List.of(33L, 2L), List.of(overview.readUpTo(), overview.unread()));
    assertTrue(overview.mayWrite());
    assertEquals(
        LongStream.rangeClosed(6, 35).boxed().toList(),
        overview.newest().stream().map(MessageView::number).toList());
  }

  @Test
  void whoIsInMoreThanFiftyChannelsKnowsAllAndGetsPagesOfThoseInWhichSomethingWasSaidLast() {
    List<ChannelId> others = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      others.add(opened("Kanal " + i));
    }
    say(House.newId(), "Zuerst");
    for (ChannelId other : others) {
      house.clock.forward(Duration.ofSeconds(1));
      say(other, "Danach");
    }
    List<ChannelOverview> all = house.in(() -> house.channels.overview(one));
    assertEquals(61, all.size());
    for (ChannelOverview each : all) {
      assertEquals(List.of(1L, 1L), List.of(each.lastNumber(), each.unread()));
      boolean isRecent = others.indexOf(each.id()) >= 10;
      assertEquals(isRecent ? 1 : 0, each.newest().size(), each.name());
    }
    assertEquals(50, house.in(() -> house.channels.of(one)).size());
  }

  @Test
  void historyIsReadBackwardsToTheFirstMessage() {
    for (int i = 1; i <= 7; i++) {
      say(House.newId(), "Meldung " + i);
    }
    MessagePage newest = house.in(() -> house.channels.before(one, channel, Long.MAX_VALUE, 3));
    assertEquals(List.of(5L, 6L, 7L), numbers(newest));
    assertTrue(newest.more());
    MessagePage first = house.in(() -> house.channels.before(one, channel, 4, 3));
    assertEquals(List.of(1L, 2L, 3L), numbers(first));
    assertFalse(first.more());
    for (int limit : List.of(0, 101)) {
      Refusal refusal =
          assertThrows(
              Refusal.class, () -> house.in(() -> house.channels.before(one, channel, 4, limit)));
      assertEquals(Problem.MALFORMED, refusal.problem());
    }
  }

  @Test
  void whoHasReadOrAcknowledgedIsToldToWhoeverAsks() {
    Person two = house.officer("Außendienst 2");
    house.assign(two, house.unit("12/2"));
    house.publish();
    say(House.newId(), "eins");
    say(House.newId(), "zwei");
    house.operate(two, "message.read", body().add("upTo", 1).build());
    house.operate(two, "message.acknowledged", body().add("number", 2).build());
    Readers.Reader reader = new Readers.Reader(two.id(), two.name());
    assertEquals(
        new Readers(1, 1, List.of(reader)),
        house.in(() -> house.channels.readers(one, channel, 1)));
    assertEquals(
        new Readers(0, 1, List.of()), house.in(() -> house.channels.readers(one, channel, 2)));
    assertEquals(
        new Readers(1, 1, List.of(reader)),
        house.in(() -> house.channels.acknowledgements(one, channel, 2)));
  }

  private static List<Long> numbers(MessagePage page) {
    return page.messages().stream().map(MessageView::number).toList();
  }

  private ChannelId opened(String name) {
    return house.in(() -> {
      ChannelId opened =
          house.book.openForShift(name, house.clock.instant().plus(Duration.ofDays(1)));
      house.book.setMembers(opened, Set.of(one.id()), house.clock.instant());
      return opened;
    });
  }

  private void say(ChannelId to, String text) {
    Moment now = Moment.now(house.clock.instant());
    house.in(() -> house.channels.say(one, to, House.newId(), text, now));
  }

  private MessageView say(OperationId id, String text) {
    return house.in(
        () -> house.channels.say(one, channel, id, text, Moment.now(house.clock.instant())));
  }

  private void read(int upTo) {
    house.operate(one, "message.read", body().add("upTo", upTo).build());
  }

  private void acknowledge(int number) {
    house.operate(one, "message.acknowledged", body().add("number", number).build());
  }

  private JsonObjectBuilder body() {
    return Json.createObjectBuilder().add("channelId", channel.toString());
  }
}
