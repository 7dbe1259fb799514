package org.fieldops.it.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fieldops.it.town.Town;
import org.fieldops.it.town.TownPerson;
import org.fieldops.stack.Stack;

/**
 * Channels in which people talk as fast as it goes while WildFly is ended with {@code kill -9}
 * round after round, and then one while PostgreSQL is killed for six seconds. Every message that
 * was answered is in the history once, every device shows the history, in its order, and nothing
 * else.
 */
final class ChannelProof {

  private static final int CHANNELS = 4;
  private static final int DEVICES_EACH = 4;
  private static final int SENDERS = 10;
  private static final int OUTSTANDING = 4;
  private static final Duration AWAY = Duration.ofSeconds(6);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Stack stack;
  private final int rounds;
  private final Random random = new Random();
  private final List<String> complaints = new ArrayList<>();

  ChannelProof(Stack stack, int rounds) {
    this.stack = stack;
    this.rounds = rounds;
  }

  /** What was seen, in words. */
  record Result(List<String> lines, List<String> complaints) {

    boolean kept() {
      return complaints.isEmpty();
    }

    String words() {
      List<String> all = new ArrayList<>(lines);
      complaints.stream().limit(20).forEach(all::add);
      all.add(kept() ? "PROMISE KEPT" : "PROMISE BROKEN");
      return String.join("\n", all);
    }
  }

  Result run() throws Exception {
    List<String> lines = new ArrayList<>();
    try (Town town = new Town(stack)) {
      lines.add(serverKilled(town));
      lines.add(databaseKilled(town));
    }
    return new Result(lines, complaints);
  }

  private String serverKilled(Town town) throws Exception {
    Map<String, List<TownPerson>> channels = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) {
      List<TownPerson> people = town.people(DEVICES_EACH);
      String id = town.channel("GROUP", people, List.of());
      ids.add(id);
      channels.put(id, people);
    }
    try (TalkSenders senders = new TalkSenders();
        Listening listening = new Listening(channels)) {
      for (int i = 0; i < SENDERS * OUTSTANDING; i++) {
        String channel = ids.get(i % CHANNELS);
        List<TownPerson> people = Objects.requireNonNull(channels.get(channel));
        senders.speak(
            people.get(i / CHANNELS % people.size()).client(), channel, Duration.ofMillis(20));
      }
      for (int round = 1; round <= rounds; round++) {
        awaitMore(senders, 20 + random.nextInt(200));
        stack.wildfly().kill();
        stack.wildfly().start();
        System.out.printf("round %d of %d: %d messages answered%n", round, rounds, senders.count());
      }
      awaitMore(senders, 50);
      audit(senders, listening);
      return "%d messages in %d channels to %d devices, WildFly killed %d times; %d failed calls"
          .formatted(
              senders.count(), CHANNELS, CHANNELS * DEVICES_EACH, rounds, senders.failedCalls());
    }
  }

  private String databaseKilled(Town town) throws Exception {
    List<TownPerson> people = town.people(SENDERS);
    String channel = town.channel("GROUP", people, List.of());
    try (TalkSenders senders = new TalkSenders();
        Listening listening = new Listening(Map.of(channel, people))) {
      people.forEach(person -> senders.speak(person.client(), channel, Duration.ofSeconds(1)));
      awaitMore(senders, 2 * SENDERS);
      stack.postgres().kill();
      Instant back = Instant.now().plus(AWAY);
      Awaitility.await().atMost(AWAY.multipliedBy(2)).until(() -> Instant.now().isAfter(back));
      stack.postgres().start();
      long returned = System.nanoTime();
      awaitMore(senders, 1);
      double normal = (System.nanoTime() - returned) / 1e9;
      awaitMore(senders, 2 * SENDERS);
      audit(senders, listening);
      return "%d messages to %d devices, PostgreSQL killed for %d s; the next answer %.1f s after its return"
          .formatted(senders.count(), SENDERS, AWAY.toSeconds(), normal);
    }
  }

  private void awaitMore(TalkSenders senders, int messages) {
    int until = senders.count() + messages;
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> senders.count() >= until);
    } catch (ConditionTimeoutException e) {
      complaints.add("nothing was answered any more after " + senders.count() + " messages");
    }
  }

  private void audit(TalkSenders senders, Listening listening) throws InterruptedException {
    complaints.addAll(senders.end());
    listening.channels.forEach((channel, people) -> {
      var member = people.getFirst().client();
      List<TalkDevice> devices = Objects.requireNonNull(listening.devices.get(channel));
      int all = TalkAudit.history(member, channel).size();
      try {
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> devices.stream().allMatch(device -> device.shown().size() >= all));
      } catch (ConditionTimeoutException e) {
        // the audit names what is missing
      }
      complaints.addAll(TalkAudit.complaints(member, channel, senders.answered(channel), devices));
    });
  }

  /** One device of each person, until closed. */
  private static final class Listening implements AutoCloseable {

    private final Map<String, List<TownPerson>> channels;
    private final Map<String, List<TalkDevice>> devices = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Listening(Map<String, List<TownPerson>> channels) {
      this.channels = channels;
      channels.forEach((channel, people) -> {
        List<TalkDevice> theirs =
            people.stream().map(person -> new TalkDevice(person.client(), channel)).toList();
        theirs.forEach(threads::execute);
        devices.put(channel, theirs);
      });
    }

    @Override
    public void close() {
      devices.values().forEach(theirs -> theirs.forEach(TalkDevice::switchOff));
      threads.shutdownNow();
    }
  }
}
