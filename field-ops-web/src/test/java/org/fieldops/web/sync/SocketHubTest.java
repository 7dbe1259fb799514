package org.fieldops.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class SocketHubTest {

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Topic MARKET = Topic.of(new ChannelId(new UUID(0, 1)));
  private static final Topic HARBOUR = Topic.of(new ChannelId(new UUID(0, 2)));

  private final Person officer =
      new Person(new PersonId(new UUID(0, 9)), "patrol1", "Eins", Set.of(Role.PATROL));
  private final Map<Topic, Long> granted = new HashMap<>(Map.of(MARKET, 0L));
  private final KeptFeed feed = new KeptFeed();
  private Runnable whileAsking = () -> {};
  private Instant now = NOW;
  private final SocketHub hub = new SocketHub(feed, any -> ask(), new SettableClock());

  private Map<Topic, Long> ask() {
    Map<Topic, Long> answer = Map.copyOf(granted);
    whileAsking.run();
    return answer;
  }

  private final class SettableClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void aDeviceIsGreetedThenHearsWhatItMissedThenWhatHappens() {
    IntStream.range(0, 3).forEach(any -> feed.add(MARKET));
    WrittenLine line = open(after(1));
    hub.committed(List.of(feed.add(MARKET)));
    assertEquals("{\"kind\":\"hello\",\"cursor\":\"00000000-3\"}", line.frames.getFirst());
    assertEquals(List.of(2L, 3L, 4L), line.numbers());
  }

  @Test
  void whatIsCommittedDuringTheReplayComesOnceAndInOrder() {
    feed.add(MARKET);
    feed.whileReading =
        () -> {
          feed.whileReading = () -> {};
          // one is seen by the read and announced, the next only announced
          FeedEntry seen = feed.add(MARKET);
          hub.committed(List.of(seen));
        };
    WrittenLine line = open(after(0));
    hub.committed(List.of(feed.add(MARKET)));
    assertEquals(List.of(1L, 2L, 3L), line.numbers());
  }

  @Test
  void withoutACursorItBeginsNow() {
    feed.add(MARKET);
    WrittenLine line = open(Start.NOW);
    hub.committed(List.of(feed.add(MARKET)));
    assertEquals(List.of(2L), line.numbers());
  }

  @Test
  void othersTopicsAreNotHeard() {
    WrittenLine line = open(after(0));
    hub.committed(List.of(feed.add(HARBOUR), feed.add(MARKET)));
    assertEquals(List.of(2L), line.numbers());
  }

  @Test
  void aTopicJoinedIsHeardFromThenOnAndOneLeftNoMore() {
    WrittenLine line = open(after(0));
    granted.put(HARBOUR, 0L);
    granted.remove(MARKET);
    hub.accessChanged(Set.of(officer.id()));
    hub.committed(List.of(feed.add(HARBOUR), feed.add(MARKET)));
    assertEquals(List.of(1L), line.numbers());
  }

  @Test
  void whoMissedTooMuchIsToldToPullAndHearsLiveEntries() {
    IntStream.range(0, SocketHub.REPLAY + 5).forEach(any -> feed.add(MARKET));
    WrittenLine line = open(after(0));
    FeedEntry live = feed.add(MARKET);
    hub.committed(List.of(live));
    assertEquals(Frame.PULL.text(), line.frames.get(1));
    assertEquals(List.of(live.number()), line.numbers());
  }

  @Test
  void aSlowDeviceIsToldToPullAndHoldsUpNobody() {
    WrittenLine slow = open(after(0));
    WrittenLine quick = open(after(0));
    slow.stuck = true;
    int many = Receiver.QUEUE + 10;
    IntStream.range(0, many).forEach(any -> hub.committed(List.of(feed.add(MARKET))));
    assertEquals(LongStream.rangeClosed(1, many).boxed().toList(), quick.numbers());
    slow.unstick();
    FeedEntry next = feed.add(MARKET);
    hub.committed(List.of(next));
    assertEquals(List.of(1L, next.number()), slow.numbers());
    assertEquals(Frame.PULL.text(), slow.frames.get(2));
  }

  @Test
  void aThousandFramesThatWereWaitingGoOutWithoutDeepRecursion() {
    WrittenLine line = open(after(0));
    line.stuck = true;
    IntStream.range(0, Receiver.QUEUE).forEach(any -> hub.committed(List.of(feed.add(MARKET))));
    line.unstick();
    assertEquals(Receiver.QUEUE, line.numbers().size());
  }

  @Test
  void aSignOutClosesEverySocketOfThatSession() {
    WrittenLine line = open(after(0));
    hub.signedOut("another");
    assertEquals(0, line.closedWith);
    hub.signedOut("session");
    assertEquals(SocketHub.SIGNED_OUT, line.closedWith);
    assertEquals(0, hub.size());
  }

  @Test
  void ofTooManySocketsOfOnePersonTheOldestIsClosed() {
    WrittenLine oldest = open(after(0));
    WrittenLine second = open(after(0));
    IntStream.range(2, SocketHub.MOST_EACH).forEach(any -> open(after(0)));
    assertEquals(0, oldest.closedWith);
    WrittenLine newest = open(after(0));
    assertEquals(SocketHub.TOO_MANY, oldest.closedWith);
    assertEquals(SocketHub.MOST_EACH, hub.size());
    hub.committed(List.of(feed.add(MARKET)));
    assertEquals(List.of(), oldest.numbers());
    assertEquals(List.of(1L), second.numbers());
    assertEquals(List.of(1L), newest.numbers());
  }

  @Test
  void aSignInThatHasRunOutIsClosedByTheBeat() {
    WrittenLine line = new WrittenLine();
    hub.begin(hub.come(line, new SignIn(officer, Optional.of("session"), NOW)), Start.NOW);
    hub.beat();
    assertEquals(SocketHub.SIGNED_OUT, line.closedWith);
  }

  @Test
  void withTheStoreAwayTheDeviceIsAskedToComeAgain() {
    feed.whileReading =
        () -> {
          throw new IllegalStateException("away");
        };
    WrittenLine line = open(after(0));
    assertEquals(SocketHub.TRY_AGAIN_LATER, line.closedWith);
    hub.committed(List.of(feed.add(MARKET)));
    assertTrue(line.numbers().isEmpty());
  }

  @Test
  void aCursorOfAnotherHistoryAheadOfItOrFarBehindLeadsToTheFeed() {
    IntStream.range(0, 3).forEach(any -> feed.add(MARKET));
    for (String odd : List.of("ffffffff-1", "00000000-4", "17", "", "x")) {
      WrittenLine line = open(new Start(odd));
      assertEquals(List.of(Frame.PULL.text()), line.frames.subList(1, line.frames.size()), odd);
    }
    IntStream.range(0, (int) Start.MOST_BEHIND).forEach(any -> feed.add(HARBOUR));
    assertEquals(Frame.PULL.text(), open(after(2)).frames.get(1));
    assertEquals(1, open(after(3)).frames.size());
  }

  @Test
  void whatWasSaidBeforeItMayBeReadIsHeardNeitherInTheReplayNorLive() {
    feed.add(MARKET);
    granted.put(MARKET, 2L);
    WrittenLine line = open(after(0));
    hub.committed(List.of(feed.add(MARKET), feed.add(MARKET)));
    assertEquals(List.of(3L), line.numbers());
  }

  @Test
  void whatWaitsForASlowDeviceGoesOutInOneWrite() {
    WrittenLine line = open(after(0));
    line.stuck = true;
    hub.committed(List.of(feed.add(MARKET)));
    hub.committed(List.of(feed.add(MARKET)));
    hub.committed(List.of(feed.add(MARKET), feed.add(MARKET)));
    int before = line.writes;
    line.unstick();
    assertEquals(List.of(1L, 2L, 3L, 4L), line.numbers());
    assertEquals(before + 1, line.writes);
  }

  @Test
  void whatWaitsOfATopicThatWasTakenAwayIsNotSentAnyMore() {
    WrittenLine line = open(after(0));
    line.stuck = true;
    hub.committed(List.of(feed.add(MARKET), feed.add(MARKET)));
    hub.committed(List.of(feed.add(MARKET)));
    granted.remove(MARKET);
    hub.accessChanged(Set.of(officer.id()));
    line.unstick();
    assertEquals(List.of(1L, 2L), line.numbers());
  }

  @Test
  void anOlderAnswerAboutAccessDoesNotUndoANewerOne() {
    open(after(0));
    whileAsking =
        () -> {
          whileAsking = () -> {};
          // asked later and answered earlier: the market is lost, the harbour won
          granted.remove(MARKET);
          granted.put(HARBOUR, 0L);
          hub.accessChanged(Set.of(officer.id()));
          granted.remove(HARBOUR);
          granted.put(MARKET, 0L);
        };
    WrittenLine second = open(after(0));
    hub.accessChanged(Set.of());
    hub.committed(List.of(feed.add(MARKET), feed.add(HARBOUR)));
    assertEquals(List.of(2L), second.numbers());
  }

  @Test
  void whoGoesWhileItIsBeingGreetedLeavesNothingBehind() {
    Receiver[] coming = new Receiver[1];
    whileAsking = () -> hub.remove(coming[0]);
    coming[0] = hub.come(new WrittenLine(), signIn());
    hub.begin(coming[0], Start.NOW);
    assertEquals(0, hub.size());
    assertEquals(0, hub.topics());
  }

  @Test
  void theBeatAsksAnewBecauseADutyBeginsWithoutAnybodySayingSo() {
    WrittenLine line = open(after(0));
    granted.put(HARBOUR, 0L);
    now = NOW.plus(SocketHub.ACCESS_HOLDS).plusSeconds(1);
    hub.beat();
    hub.committed(List.of(feed.add(HARBOUR)));
    assertEquals(List.of(1L), line.numbers());
  }

  @Test
  void noAnswerAboutAccessIsOlderThanAMinute() {
    for (long sinceABeat = 0; sinceABeat < SocketHub.BEAT.toSeconds(); sinceABeat++) {
      granted.put(MARKET, 0L);
      Instant opened = NOW.plusSeconds(sinceABeat);
      now = opened;
      WrittenLine line = open(after(feed.last()));
      granted.remove(MARKET);
      now = NOW;
      while (now.plus(SocketHub.BEAT).isBefore(opened.plusSeconds(60))) {
        now = now.plus(SocketHub.BEAT);
        hub.beat();
      }
      hub.committed(List.of(feed.add(MARKET)));
      assertEquals(List.of(), line.numbers(), "opened " + sinceABeat + " s after a beat");
    }
  }

  @Test
  void withTheStoreAwayTheBeatLeavesEverybodyWhatTheyHave() {
    WrittenLine line = open(after(0));
    whileAsking =
        () -> {
          throw new IllegalStateException("away");
        };
    now = NOW.plus(SocketHub.ACCESS_HOLDS).plusSeconds(1);
    hub.beat();
    assertEquals(0, line.closedWith);
    hub.committed(List.of(feed.add(MARKET)));
    assertEquals(List.of(1L), line.numbers());
  }

  @Test
  void aDeviceThatTakesNothingIsClosedByTheBeat() {
    WrittenLine line = open(after(0));
    line.stuck = true;
    hub.committed(List.of(feed.add(MARKET)));
    hub.beat();
    assertEquals(0, line.closedWith);
    now = NOW.plus(SocketHub.STUCK).plusSeconds(1);
    hub.beat();
    assertEquals(SocketHub.GOING_AWAY, line.closedWith);
  }

  @Test
  void whoMayNotBeHereAnyMoreIsClosedAndNobodyElse() {
    WrittenLine theirs = open(after(0));
    hub.revoked(new PersonId(new UUID(0, 77)));
    assertEquals(0, theirs.closedWith);
    hub.revoked(officer.id());
    assertEquals(SocketHub.SIGNED_OUT, theirs.closedWith);
    assertEquals(0, hub.size());
  }

  @Test
  void aFrameSaysAllThatTheEntrySays() {
    FeedEntry entry = feed.add(MARKET);
    String expected =
        "{\"number\":1,\"topic\":\""
            + MARKET
            + "\",\"seq\":1,\"kind\":\"message\",\"at\":\"2026-11-23T10:00:00.000Z\","
            + "\"body\":{\"text\":\"Nr. 1\"}}";
    assertEquals(expected, Frame.of(entry).text());
  }

  private static Start after(long number) {
    return new Start("00000000-" + number);
  }

  private SignIn signIn() {
    return new SignIn(officer, Optional.of("session"), NOW.plus(Duration.ofHours(1)));
  }

  private WrittenLine open(Start after) {
    WrittenLine line = new WrittenLine();
    hub.begin(hub.come(line, signIn()), after);
    return line;
  }
}
