package org.fieldops.web.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;

/**
 * All connected devices. An entry is serialised once and given to every receiver of its topic; each
 * receiver has its own queue, so that a slow one holds up nobody.
 */
final class SocketHub {

  /** The sign-in has ended; the device signs in anew. */
  static final int SIGNED_OUT = 4401;

  /** Too many sockets of one person; the device polls for a while. */
  static final int TOO_MANY = 4409;

  /** Ten devices with two tabs each. */
  static final int MOST_EACH = 20;

  /** RFC 6455: going away. */
  static final int GOING_AWAY = 1001;

  /** RFC 6455's registry: try again later. */
  static final int TRY_AGAIN_LATER = 1013;

  /** Entries sent as a replay; whoever missed more uses the feed. */
  static final int REPLAY = 500;

  private static final Logger LOG = Logger.getLogger(SocketHub.class.getName());

  private final Feed feed;
  private final Function<Person, Map<Topic, Long>> topics;
  private final Clock clock;
  private final Map<Topic, Set<Receiver>> byTopic = new ConcurrentHashMap<>();
  private final Map<Receiver, Long> all = new ConcurrentHashMap<>();
  private final AtomicLong opened = new AtomicLong();

  SocketHub(Feed feed, Function<Person, Map<Topic, Long>> topics, Clock clock) {
    this.feed = feed;
    this.topics = topics;
    this.clock = clock;
  }

  /**
   * Greets a device, replays what it missed and lets live entries follow, none lost, none twice.
   * When a person has too many sockets, the oldest is closed.
   */
  Receiver open(Line line, SignIn signIn, long after) {
    Receiver receiver = new Receiver(line, signIn, Map.of());
    all.put(receiver, opened.incrementAndGet());
    closeOldest(signIn.person().id());
    try {
      receiver.topics(topics.apply(signIn.person()));
      long last = feed.last();
      receiver.say("{\"kind\":\"hello\",\"number\":" + last + "}");
      // live entries are kept from here on, so nothing falls between them and the replay
      receiver.topics().keySet().forEach(topic -> subscribe(topic, receiver));
      long from = after < 0 ? last : Math.min(after, last);
      List<FeedEntry> missed = feed.after(from, receiver.topics(), REPLAY);
      if (missed.size() == REPLAY) {
        receiver.replayByFeed();
      } else {
        long upTo = missed.isEmpty() ? from : missed.getLast().number();
        receiver.replay(missed.stream().map(SocketHub::frame).toList(), upTo);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "No replay now", e);
      remove(receiver);
      receiver.close(TRY_AGAIN_LATER, "");
    }
    return receiver;
  }

  void remove(Receiver receiver) {
    all.remove(receiver);
    receiver.topics().keySet().forEach(topic -> unsubscribe(topic, receiver));
  }

  /** Sends committed entries on; called by one thread at a time, in order. */
  void committed(List<FeedEntry> entries) {
    for (FeedEntry entry : entries) {
      Set<Receiver> receivers = byTopic.get(entry.topic());
      if (receivers != null) {
        Receiver.Frame frame = frame(entry);
        receivers.forEach(receiver -> receiver.entry(frame));
      }
    }
  }

  /** Asks anew what these people may read. */
  void accessChanged(Set<PersonId> people) {
    for (Receiver receiver : all.keySet()) {
      if (people.contains(receiver.signIn().person().id())) {
        refresh(receiver);
      }
    }
  }

  /** Closes every socket of a session of the realm. */
  void signedOut(String session) {
    closeIf(receiver -> receiver.signIn().session().filter(session::equals).isPresent());
  }

  /** To be called every 20 seconds: pings all, and closes those whose sign-in has run out. */
  void beat() {
    Instant now = clock.instant();
    closeIf(receiver -> !receiver.signIn().expiresAt().isAfter(now));
    all.keySet().forEach(Receiver::ping);
  }

  void closeAll() {
    all.keySet().forEach(receiver -> receiver.close(GOING_AWAY, ""));
    all.clear();
    byTopic.clear();
  }

  int size() {
    return all.size();
  }

  private void refresh(Receiver receiver) {
    try {
      Map<Topic, Long> before = receiver.topics();
      Map<Topic, Long> now = topics.apply(receiver.signIn().person());
      receiver.topics(now);
      now.keySet().stream()
          .filter(topic -> !before.containsKey(topic))
          .forEach(t -> subscribe(t, receiver));
      before.keySet().stream()
          .filter(topic -> !now.containsKey(topic))
          .forEach(t -> unsubscribe(t, receiver));
    } catch (RuntimeException e) {
      // rather a device that comes again than one that reads what it may not
      LOG.log(Level.FINE, "Access cannot be asked now", e);
      remove(receiver);
      receiver.close(TRY_AGAIN_LATER, "");
    }
  }

  private void closeOldest(PersonId person) {
    List<Receiver> theirs =
        all.entrySet().stream()
            .filter(entry -> entry.getKey().signIn().person().id().equals(person))
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    theirs.stream()
        .limit(Math.max(0, theirs.size() - MOST_EACH))
        .forEach(receiver -> {
          remove(receiver);
          receiver.close(TOO_MANY, "");
        });
  }

  private void closeIf(Predicate<Receiver> condition) {
    for (Receiver receiver : all.keySet()) {
      if (condition.test(receiver)) {
        remove(receiver);
        receiver.close(SIGNED_OUT, "");
      }
    }
  }

  private void subscribe(Topic topic, Receiver receiver) {
    byTopic.compute(
        topic,
        (any, receivers) -> {
          Set<Receiver> set = receivers == null ? ConcurrentHashMap.newKeySet() : receivers;
          set.add(receiver);
          return set;
        });
  }

  private void unsubscribe(Topic topic, Receiver receiver) {
    byTopic.computeIfPresent(
        topic,
        (any, receivers) -> {
          receivers.remove(receiver);
          return receivers.isEmpty() ? null : receivers;
        });
  }

  private static Receiver.Frame frame(FeedEntry entry) {
    return new Receiver.Frame(entry.number(), EntryJson.of(entry).toString());
  }
}
