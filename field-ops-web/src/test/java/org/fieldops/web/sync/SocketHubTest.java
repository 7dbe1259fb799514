package org.fieldops.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class SocketHubTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Topic MARKET = Topic.of(new ChannelId(new UUID(0, 1)));
  private static final Topic HARBOUR = Topic.of(new ChannelId(new UUID(0, 2)));

  private final Person officer =
      new Person(new PersonId(new UUID(0, 9)), "patrol1", "Eins", Set.of(Role.PATROL));
  private final Set<Topic> granted = new HashSet<>(Set.of(MARKET));
  private final KeptFeed feed = new KeptFeed();
  private final SocketHub hub =
      new SocketHub(
          feed,
          any -> granted.stream().collect(Collectors.toMap(topic -> topic, topic -> 0L)),
          Clock.fixed(NOW, ZoneOffset.UTC));

  /** A feed in memory that can let something happen while it is being read. */
  private static final class KeptFeed implements Feed {
    private final List<FeedEntry> entries = new ArrayList<>();
    private Runnable whileReading = () -> {};

    FeedEntry add(Topic topic) {
      long number = entries.size() + 1;
      FeedEntry entry =
          new FeedEntry(
              number,
              topic,
              number,
              "message",
              NOW,
              Json.createObjectBuilder().add("text", "Nr. " + number).build());
      entries.add(entry);
      return entry;
    }

    @Override
    public long append(Topic topic, String kind, JsonObject body) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit) {
      whileReading.run();
      return entries.stream()
          .filter(entry -> entry.number() > number && topics.containsKey(entry.topic()))
          .limit(limit)
          .toList();
    }

    @Override
    public long numberBefore(Instant at) {
      return 0;
    }

    @Override
    public String epoch() {
      return "00000000";
    }

    @Override
    public long last() {
      return entries.size();
    }
  }

  /** A line that writes down what it is sent; takes nothing while it is stuck. */
  private static final class WrittenLine implements Line {
    private final List<String> frames = new ArrayList<>();
    private boolean stuck;
    private Runnable waiting = () -> {};
    private int closedWith;

    @Override
    public void send(String frame, Runnable sent, Runnable failed) {
      frames.add(frame);
      if (stuck) {
        waiting = sent;
      } else {
        sent.run();
      }
    }

    @Override
    public void ping() {}

    @Override
    public void close(int code, String reason) {
      closedWith = code;
    }

    void unstick() {
      stuck = false;
      waiting.run();
    }

    List<Long> numbers() {
      return frames.stream()
          .map(frame -> Json.createReader(new StringReader(frame)).readObject())
          .filter(frame -> frame.containsKey("seq"))
          .map(frame -> frame.getJsonNumber("number").longValue())
          .toList();
    }
  }

  @Test
  void aDeviceIsGreetedThenHearsWhatItMissedThenWhatHappens() {
    IntStream.range(0, 3).forEach(any -> feed.add(MARKET));
    WrittenLine line = open(1);
    hub.committed(List.of(feed.add(MARKET)));
    assertEquals("{\"kind\":\"hello\",\"number\":3}", line.frames.getFirst());
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
    WrittenLine line = open(0);
    hub.committed(List.of(feed.add(MARKET)));
    assertEquals(List.of(1L, 2L, 3L), line.numbers());
  }

  @Test
  void withoutACursorItBeginsNow() {
    feed.add(MARKET);
    WrittenLine line = open(-1);
    hub.committed(List.of(feed.add(MARKET)));
    assertEquals(List.of(2L), line.numbers());
  }

  @Test
  void othersTopicsAreNotHeard() {
    WrittenLine line = open(0);
    hub.committed(List.of(feed.add(HARBOUR), feed.add(MARKET)));
    assertEquals(List.of(2L), line.numbers());
  }

  @Test
  void aTopicJoinedIsHeardFromThenOnAndOneLeftNoMore() {
    WrittenLine line = open(0);
    granted.add(HARBOUR);
    granted.remove(MARKET);
    hub.accessChanged(Set.of(officer.id()));
    hub.committed(List.of(feed.add(HARBOUR), feed.add(MARKET)));
    assertEquals(List.of(1L), line.numbers());
  }

  @Test
  void whoMissedTooMuchIsToldToPullAndHearsLiveEntries() {
    IntStream.range(0, SocketHub.REPLAY + 5).forEach(any -> feed.add(MARKET));
    WrittenLine line = open(0);
    FeedEntry live = feed.add(MARKET);
    hub.committed(List.of(live));
    assertEquals(Receiver.PULL, line.frames.get(1));
    assertEquals(List.of(live.number()), line.numbers());
  }

  @Test
  void aSlowDeviceIsToldToPullAndHoldsUpNobody() {
    WrittenLine slow = open(0);
    WrittenLine quick = open(0);
    slow.stuck = true;
    int many = Receiver.QUEUE + 10;
    IntStream.range(0, many).forEach(any -> hub.committed(List.of(feed.add(MARKET))));
    assertEquals(LongStream.rangeClosed(1, many).boxed().toList(), quick.numbers());
    slow.unstick();
    FeedEntry next = feed.add(MARKET);
    hub.committed(List.of(next));
    assertEquals(List.of(1L, next.number()), slow.numbers());
    assertEquals(Receiver.PULL, slow.frames.get(2));
  }

  @Test
  void aThousandFramesThatWereWaitingGoOutWithoutDeepRecursion() {
    WrittenLine line = open(0);
    line.stuck = true;
    IntStream.range(0, Receiver.QUEUE).forEach(any -> hub.committed(List.of(feed.add(MARKET))));
    line.unstick();
    assertEquals(Receiver.QUEUE, line.numbers().size());
  }

  @Test
  void aSignOutClosesEverySocketOfThatSession() {
    WrittenLine line = open(0);
    hub.signedOut("another");
    assertEquals(0, line.closedWith);
    hub.signedOut("session");
    assertEquals(SocketHub.SIGNED_OUT, line.closedWith);
    assertEquals(0, hub.size());
  }

  @Test
  void ofTooManySocketsOfOnePersonTheOldestIsClosed() {
    WrittenLine oldest = open(0);
    WrittenLine second = open(0);
    IntStream.range(2, SocketHub.MOST_EACH).forEach(any -> open(0));
    assertEquals(0, oldest.closedWith);
    WrittenLine newest = open(0);
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
    hub.open(line, new SignIn(officer, Optional.of("session"), NOW), 0);
    hub.beat();
    assertEquals(SocketHub.SIGNED_OUT, line.closedWith);
  }

  @Test
  void withTheStoreAwayTheDeviceIsAskedToComeAgain() {
    feed.whileReading =
        () -> {
          throw new IllegalStateException("away");
        };
    WrittenLine line = open(0);
    assertEquals(SocketHub.TRY_AGAIN_LATER, line.closedWith);
    hub.committed(List.of(feed.add(MARKET)));
    assertTrue(line.numbers().isEmpty());
  }

  private WrittenLine open(long after) {
    WrittenLine line = new WrittenLine();
    hub.open(
        line, new SignIn(officer, Optional.of("session"), NOW.plus(Duration.ofHours(1))), after);
    return line;
  }
}
