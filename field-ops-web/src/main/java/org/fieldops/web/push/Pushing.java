package org.fieldops.web.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.dispatch.Audience;
import org.fieldops.identity.PushSubscriptions;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.web.WebSettings;
import org.fieldops.web.push.send.PushSender;
import org.fieldops.web.sync.Looking;

/**
 * Hears what was committed and has people told who are not looking: never within the transaction,
 * by hands of its own, and only of what {@link PushRules} finds worth it.
 */
@ApplicationScoped
class Pushing {

  private static final Logger LOG = Logger.getLogger(Pushing.class.getName());
  private static final int MOST_TRIES = 3;
  private static final int SECONDS_UNTIL_AGAIN = 5;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/announcements")
  private ManagedExecutorService hands;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService clockwork;

  @Inject private PushSender sender;
  @Inject private PushSubscriptions subscriptions;
  @Inject private Audience audience;
  @Inject private Looking looking;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  private Telling telling;

  @PostConstruct
  void begin() {
    telling =
        new Telling(
            audience,
            looking,
            people -> sender.key().map(key -> subscriptions.of(people, key)).orElse(List.of()),
            sender::send,
            new Bursts((work, after) ->
                clockwork.schedule(
                    () -> started(work, MOST_TRIES), after.toMillis(), TimeUnit.MILLISECONDS)),
            WebSettings.LOCK_SCREEN.get(),
            clock);
  }

  void committed(@Observes EntriesCommitted event) {
    if (sender.key().isEmpty()) {
      return;
    }
    List<FeedEntry> worth = event.entries().stream().filter(telling::worthALook).toList();
    if (!worth.isEmpty()) {
      worth.forEach(entry -> started(() -> telling.tell(entry), 1));
    }
  }

  /** The database may be away; then once more in a while. */
  private void started(Runnable work, int tries) {
    try {
      hands.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          LOG.log(Level.FINE, "Nobody can be told now", e);
          again(work, tries);
        }
      });
    } catch (RejectedExecutionException full) {
      LOG.log(Level.WARNING, "No room for telling people who are not looking");
    }
  }

  private void again(Runnable work, int tries) {
    if (tries < MOST_TRIES) {
      clockwork.schedule(() -> started(work, tries + 1), SECONDS_UNTIL_AGAIN, TimeUnit.SECONDS);
    }
  }
}
