package org.fieldops.web.sync;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.fieldops.identity.AccessRevoked;
import org.fieldops.identity.Contacts;
import org.fieldops.identity.SignIn;
import org.fieldops.identity.SignedOut;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.FeedRestarted;
import org.fieldops.kernel.feed.Topic;

/** The hub in its place: hears the house's events and works off what must not hold them up. */
@ApplicationScoped
class Sockets implements Looking {

  private static final Logger LOG = Logger.getLogger(Sockets.class.getName());
  private static final long BEAT_SECONDS = SocketHub.BEAT.toSeconds();
  private static final long ASK_MILLIS = 300;

  private record Told(Contacts contacts) implements SocketHub.Presence {

    @Override
    public void came(PersonId person) {
      contacts.connected(person);
    }

    @Override
    public void went(PersonId person) {
      contacts.gone(person);
    }
  }

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService clockwork;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/sockets")
  private ManagedExecutorService hands;

  @Inject private Feed feed;
  @Inject private Topics topics;
  @Inject private Contacts contacts;
  @Inject private Clock clock;

  private final Set<PersonId> toAsk = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean asking = new AtomicBoolean();
  private final AtomicBoolean beating = new AtomicBoolean();

  @SuppressWarnings("NullAway.Init")
  private SocketHub hub;

  @SuppressWarnings("NullAway.Init")
  private Gathering gathering;

  @PostConstruct
  void begin() {
    hub = new SocketHub(feed, topics::of, clock, new Told(contacts), this::started);
    gathering =
        new Gathering(
            hub::committed,
            then ->
                clockwork.schedule(
                    () -> safely(then), Gathering.WAIT_MILLIS, TimeUnit.MILLISECONDS),
            System::nanoTime);
    clockwork.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    hub.closeAll();
  }

  /** The socket counts at once; its replay asks the database and is done by the sockets' hands. */
  Receiver open(Line line, SignIn signIn, Start after) {
    Receiver receiver = hub.come(line, signIn);
    if (!started(() -> hub.begin(receiver, after))) {
      hub.refuse(receiver);
    }
    return receiver;
  }

  @Override
  public boolean looks(PersonId person) {
    return hub.looks(person);
  }

  void remove(Receiver receiver) {
    hub.remove(receiver);
  }

  void committed(@Observes EntriesCommitted event) {
    safely(() -> gathering.came(event.entries()));
    Set<Topic> asked =
        event.entries().stream()
            .filter(Sockets::asks)
            .map(FeedEntry::topic)
            .collect(Collectors.toSet());
    if (!asked.isEmpty()) {
      safely(() ->
          clockwork.schedule(
              () -> started(() -> hub.ping(asked)), ASK_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  /** After an order it is asked at once who is there, as its giver waits to know. */
  private static boolean asks(FeedEntry entry) {
    return entry.kind().equals("order.alarm")
        || (entry.kind().equals("message") && entry.text().contains("\"orderId\""));
  }

  /** A device answered a ping; all that was sent to it before has arrived. */
  void answered(Receiver receiver, ByteBuffer pong) {
    Pings.sentAt(pong, clock.instant())
        .ifPresent(asked -> contacts.heard(receiver.signIn().person().id(), asked));
  }

  void accessChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged event) {
    toAsk.addAll(event.people());
    askAnew();
  }

  /** Every device comes again and is told to take a snapshot: its cursor is of another epoch. */
  void restarted(@Observes FeedRestarted event) {
    safely(hub::closeAll);
  }

  void revoked(@Observes AccessRevoked event) {
    safely(() -> event.people().forEach(hub::revoked));
  }

  void signedOut(@Observes SignedOut event) {
    safely(() -> hub.signedOut(event.session()));
  }

  /** However many people it concerns, one thread asks for them; the others open sockets. */
  private void askAnew() {
    if (asking.compareAndSet(false, true) && !started(this::ask)) {
      asking.set(false); // the next beat tries again
    }
  }

  private void ask() {
    try {
      for (Set<PersonId> people = taken(); !people.isEmpty(); people = taken()) {
        hub.accessChanged(people);
      }
    } finally {
      asking.set(false);
    }
    if (!toAsk.isEmpty()) {
      askAnew(); // somebody came between the last look and the word that we are done
    }
  }

  private Set<PersonId> taken() {
    Set<PersonId> people = new HashSet<>(toAsk);
    toAsk.removeAll(people);
    return people;
  }

  private void beat() {
    if (!toAsk.isEmpty()) {
      askAnew();
    }
    if (beating.compareAndSet(false, true)) {
      boolean begun =
          started(() -> {
            try {
              hub.beat();
              contacts.keep();
            } finally {
              beating.set(false);
            }
          });
      if (!begun) {
        beating.set(false);
      }
    }
  }

  private boolean started(Runnable work) {
    try {
      hands.execute(() -> safely(work));
      return true;
    } catch (RejectedExecutionException full) {
      LOG.log(Level.WARNING, "No room for more work on sockets");
      return false;
    }
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The sockets failed", e);
    }
  }
}
