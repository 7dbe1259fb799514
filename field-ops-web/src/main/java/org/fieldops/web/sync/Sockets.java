package org.fieldops.web.sync;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.identity.SignIn;
import org.fieldops.identity.SignedOut;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.Feed;

/** The hub in its place: hears the house's events and works off what must not hold them up. */
@ApplicationScoped
class Sockets {

  private static final Logger LOG = Logger.getLogger(Sockets.class.getName());
  private static final int BEAT_SECONDS = 20;

  @Resource private ManagedScheduledExecutorService background;
  @Inject private Feed feed;
  @Inject private Topics topics;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  private SocketHub hub;

  @PostConstruct
  void begin() {
    hub = new SocketHub(feed, topics::of, clock);
    background.scheduleWithFixedDelay(
        () -> safely(hub::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    hub.closeAll();
  }

  /** Opens in the background: the replay asks the database. */
  void open(Line line, SignIn signIn, long after, Consumer<Receiver> opened) {
    background.execute(() -> safely(() -> opened.accept(hub.open(line, signIn, after))));
  }

  void remove(Receiver receiver) {
    hub.remove(receiver);
  }

  void committed(@Observes EntriesCommitted event) {
    safely(() -> hub.committed(event.entries()));
  }

  void accessChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged event) {
    safely(() -> background.execute(() -> safely(() -> hub.accessChanged(event.people()))));
  }

  void signedOut(@Observes SignedOut event) {
    safely(() -> hub.signedOut(event.session()));
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The sockets failed", e);
    }
  }
}
