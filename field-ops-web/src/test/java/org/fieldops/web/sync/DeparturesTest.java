package org.fieldops.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class DeparturesTest {

  private static final Topic CITY = Topic.of(new ChannelId(new UUID(0, 1)));
  private static final Topic PATROL = Topic.of(new ChannelId(new UUID(0, 2)));

  private final Queue<Runnable> later = new ArrayDeque<>();
  private boolean room = true;
  private final Subscriptions subscriptions = new Subscriptions(new Departures(this::start));
  private final KeptFeed feed = new KeptFeed();

  private boolean start(Runnable work) {
    return room && later.add(work);
  }

  @Test
  void aBackupRequestBehindAnAnnouncementToThousandsLeavesFirst() {
    List<WrittenLine> city = readers(Departures.AT_ONCE + 1, CITY);
    WrittenLine patrol = reader(CITY, PATROL);
    subscriptions.deliver(List.of(feed.add(CITY)));
    assertEquals(0, patrol.frames.size());
    subscriptions.deliver(List.of(feed.add(PATROL, "backup")));
    assertEquals(List.of(1L, 2L), patrol.numbers());
    assertEquals(0, city.getFirst().frames.size());
    later.remove().run();
    city.forEach(line -> assertEquals(List.of(1L), line.numbers()));
    assertEquals(List.of(1L, 2L), patrol.numbers());
  }

  @Test
  void oneThatCameTogetherWithTheAnnouncementLeavesFirstToo() {
    List<WrittenLine> city = readers(Departures.AT_ONCE + 1, CITY);
    WrittenLine patrol = reader(PATROL);
    subscriptions.deliver(List.of(feed.add(CITY), feed.add(PATROL, "backup")));
    assertEquals(List.of(2L), patrol.numbers());
    assertEquals(0, city.getFirst().frames.size());
  }

  @Test
  void whatComesWhileThousandsAreWrittenToGoesOutInTheSameRound() {
    List<WrittenLine> city = readers(Departures.AT_ONCE + 1, CITY);
    subscriptions.deliver(List.of(feed.add(CITY)));
    subscriptions.deliver(List.of(feed.add(CITY)));
    assertEquals(1, later.size());
    later.remove().run();
    city.forEach(line -> assertEquals(List.of(1L, 2L), line.numbers()));
    subscriptions.deliver(List.of(feed.add(CITY)));
    later.remove().run();
    city.forEach(line -> assertEquals(List.of(1L, 2L, 3L), line.numbers()));
  }

  @Test
  void withoutRoomForAHandTheyAreWrittenToAtOnce() {
    List<WrittenLine> city = readers(Departures.AT_ONCE + 1, CITY);
    room = false;
    subscriptions.deliver(List.of(feed.add(CITY)));
    city.forEach(line -> assertEquals(List.of(1L), line.numbers()));
  }

  private List<WrittenLine> readers(int count, Topic topic) {
    return IntStream.range(0, count).mapToObj(any -> reader(topic)).toList();
  }

  private WrittenLine reader(Topic... topics) {
    WrittenLine line = new WrittenLine();
    Person person = new Person(new PersonId(UUID.randomUUID()), "p", "P", Set.of(Role.PATROL));
    Receiver receiver = new Receiver(line, new SignIn(person, Optional.empty(), Instant.MAX));
    Map<Topic, Long> granted = new HashMap<>();
    List.of(topics).forEach(topic -> granted.put(topic, 0L));
    receiver.granted(
        receiver.ask(),
        granted,
        Instant.EPOCH,
        (topic, after) -> subscriptions.add(topic, receiver, after),
        (topic, after) -> {});
    receiver.replay(List.of(), 0);
    return line;
  }
}
