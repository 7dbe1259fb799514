package org.fieldops.web.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.Cursor;
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

  /** How often {@link #beat} is to be called. */
  static final Duration BEAT = Duration.ofSeconds(20);

  /**
   * Access is asked anew within a minute, as duties begin and end without anybody saying so: an
   * answer that gets older than this is replaced at the next beat, with five seconds to ask in.
   */
  static final Duration ACCESS_HOLDS = Duration.ofMinutes(1).minus(BEAT).minusSeconds(5);

  /** A device that takes nothing for so long is gone. */
  static final Duration STUCK = Duration.ofSeconds(20);

  private static final Logger LOG = Logger.getLogger(SocketHub.class.getName());

  private final Feed feed;
  private final Function<Person, Map<Topic, Long>> topics;
  private final Clock clock;
  private final Presence presence;
  private final Subscriptions subscriptions;
  private final OpenSockets open = new OpenSockets();

  /** Told whose devices come and go. */
  interface Presence {

    void came(PersonId person);

    void went(PersonId person);
  }

  private static final Presence NOBODY_ASKS =
      new Presence() {
        @Override
        public void came(PersonId person) {}

        @Override
        public void went(PersonId person) {}
      };

  SocketHub(Feed feed, Function<Person, Map<Topic, Long>> topics, Clock clock) {
    this(feed, topics, clock, NOBODY_ASKS, work -> false);
  }

  /**
   * @param hand does long work later, on a thread of its own; false when it has no room
   */
  SocketHub(
      Feed feed,
      Function<Person, Map<Topic, Long>> topics,
      Clock clock,
      Presence presence,
      Predicate<Runnable> hand) {
    this.subscriptions = new Subscriptions(new Departures(hand));
    this.feed = feed;
    this.topics = topics;
    this.clock = clock;
    this.presence = presence;
  }

  /**
   * A device comes; it counts from now on, and when its person has too many sockets, the oldest is
   * closed. It hears nothing before {@link #begin}.
   */
  Receiver come(Line line, SignIn signIn) {
    Receiver receiver = new Receiver(line, signIn);
    Receiver oldest = open.add(receiver, MOST_EACH);
    presence.came(person(receiver));
    if (oldest != null) {
      close(oldest, TOO_MANY);
    }
    return receiver;
  }

  /**
   * Greets a device, replays what it missed and lets live entries follow, none lost, none twice. A
   * cursor of another history, ahead of this one or too far behind leads to the feed.
   */
  void begin(Receiver receiver, Start after) {
    try {
      ask(receiver);
      // live entries are kept from here on, so nothing falls between them and the replay
      Cursor now = new Cursor(feed.epoch(), feed.last());
      receiver.say(Frame.hello(now.toString()));
      OptionalLong from = after.number(now);
      List<FeedEntry> missed =
          from.isPresent() ? feed.after(from.getAsLong(), receiver.topics(), REPLAY) : List.of();
      if (from.isEmpty() || missed.size() == REPLAY) {
        receiver.replayByFeed();
      } else {
        long upTo = missed.isEmpty() ? from.getAsLong() : missed.getLast().number();
        receiver.replay(missed.stream().map(Frame::of).toList(), upTo);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "No replay now", e);
      close(receiver, TRY_AGAIN_LATER);
    }
  }

  /** There was no room to begin; the device comes again. */
  void refuse(Receiver receiver) {
    close(receiver, TRY_AGAIN_LATER);
  }

  void remove(Receiver receiver) {
    if (open.remove(receiver)) {
      presence.went(person(receiver));
    }
    receiver.leave((topic, after) -> subscriptions.remove(topic, receiver));
  }

  /** Sends committed entries on; called by one thread at a time, in order. */
  void committed(List<FeedEntry> entries) {
    subscriptions.deliver(entries);
  }

  /** Asks everybody who hears one of these topics whether they are there. */
  void ping(Set<Topic> heard) {
    subscriptions.receivers(heard).forEach(Receiver::ping);
  }

  /** Asks anew what these people may read. */
  void accessChanged(Set<PersonId> people) {
    people.forEach(person -> open.of(person).forEach(this::refresh));
  }

  /** Closes every socket of a session of the realm. */
  void signedOut(String session) {
    closeIf(receiver -> receiver.signIn().session().filter(session::equals).isPresent());
  }

  /** Closes every socket of people who may not be here any more. */
  void revoked(PersonId person) {
    open.of(person).forEach(receiver -> close(receiver, SIGNED_OUT));
  }

  /**
   * To be called every {@link #BEAT}: pings all, closes those whose sign-in has run out and those
   * that take nothing, and asks anew for those whose access was asked a while ago.
   */
  void beat() {
    Instant now = clock.instant();
    closeIf(receiver -> !receiver.signIn().expiresAt().isAfter(now));
    for (Receiver receiver : open.all()) {
      if (receiver.stuckSince(now.minus(STUCK))) {
        close(receiver, GOING_AWAY);
        continue;
      }
      receiver.beat(now);
      receiver.ping();
      if (receiver.grantedAt().isBefore(now.minus(ACCESS_HOLDS))) {
        askAgain(receiver);
      }
    }
  }

  /** With the store away the last answer holds: nothing new can be committed that it would show. */
  private void askAgain(Receiver receiver) {
    try {
      ask(receiver);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Access cannot be asked now", e);
    }
  }

  /** Whether somebody looks at one of this person's devices. */
  boolean looks(PersonId person) {
    return open.of(person).stream().anyMatch(Receiver::looking);
  }

  void closeAll() {
    open.all().forEach(receiver -> close(receiver, GOING_AWAY));
  }

  int size() {
    return open.size();
  }

  /** How many topics somebody hears now. */
  int topics() {
    return subscriptions.topics();
  }

  private void refresh(Receiver receiver) {
    try {
      ask(receiver);
    } catch (RuntimeException e) {
      // rather a device that comes again than one that reads what it may not
      LOG.log(Level.FINE, "Access cannot be asked now", e);
      close(receiver, TRY_AGAIN_LATER);
    }
  }

  private void ask(Receiver receiver) {
    long ticket = receiver.ask();
    Map<Topic, Long> now = topics.apply(receiver.signIn().person());
    receiver.granted(
        ticket,
        now,
        clock.instant(),
        (topic, after) -> subscriptions.add(topic, receiver, after),
        (topic, after) -> subscriptions.remove(topic, receiver));
  }

  private static PersonId person(Receiver receiver) {
    return receiver.signIn().person().id();
  }

  private void closeIf(Predicate<Receiver> condition) {
    for (Receiver receiver : open.all()) {
      if (condition.test(receiver)) {
        close(receiver, SIGNED_OUT);
      }
    }
  }

  private void close(Receiver receiver, int code) {
    remove(receiver);
    receiver.close(code);
  }
}
