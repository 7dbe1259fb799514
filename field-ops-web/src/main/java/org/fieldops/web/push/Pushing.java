package org.fieldops.web.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.dispatch.Audience;
import org.fieldops.identity.PushSubscriptions;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.migration.SchemasReady;
import org.fieldops.kernel.setting.HouseSettings;
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

  @Resource(lookup = "java:jboss/ee/concurrency/executor/pushes-urgent")
  private ManagedExecutorService urgentHands;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService clockwork;

  @Inject private PushSender sender;
  @Inject private PushSubscriptions subscriptions;
  @Inject private Audience audience;
  @Inject private Looking looking;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  private Telling telling;

  /** A setting that cannot be read is found when the server starts. */
  void begun(@Observes SchemasReady ready) {
    sender.key();
  }

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
                    () -> started(hands, work, MOST_TRIES),
                    after.toMillis(),
                    TimeUnit.MILLISECONDS)),
            WebSettings.LOCK_SCREEN.get(),
            quietHours(),
            clock);
  }

  private static Predicate<Instant> quietHours() {
    Optional<QuietHours> hours = WebSettings.QUIET_HOURS.given();
    ZoneId zone = HouseSettings.ZONE.get();
    return at -> hours.filter(each -> each.covers(LocalTime.ofInstant(at, zone))).isPresent();
  }

  /** Whatever is wrong here must not keep others from what was committed. */
  void committed(@Observes EntriesCommitted event) {
    try {
      if (sender.key().isPresent()) {
        take(event.entries());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "Nobody is told of what was committed", e);
    }
  }

  /** What cannot wait has hands of its own, so that no publication of a shift is ahead of it. */
  private void take(List<FeedEntry> entries) {
    List<FeedEntry> ordinary = new ArrayList<>();
    for (FeedEntry entry : entries) {
      if (PushRules.cannotWait(entry)) {
        started(urgentHands, () -> telling.tell(entry), 1);
      } else if (telling.worthALook(entry)) {
        ordinary.add(entry);
      }
    }
    if (!ordinary.isEmpty()) {
      started(hands, () -> ordinary.forEach(entry -> tell(entry, 1)), MOST_TRIES);
    }
  }

  /** One that fails is tried again and keeps no other waiting. */
  private void tell(FeedEntry entry, int tries) {
    try {
      telling.tell(entry);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Nobody can be told now", e);
      again(hands, () -> telling.tell(entry), tries);
    }
  }

  /** The database may be away; then once more in a while. */
  private void started(Executor by, Runnable work, int tries) {
    try {
      by.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) {
          LOG.log(Level.FINE, "Nobody can be told now", e);
          again(by, work, tries);
        }
      });
    } catch (RejectedExecutionException full) {
      LOG.log(Level.WARNING, "No room for telling people who are not looking");
    }
  }

  private void again(Executor by, Runnable work, int tries) {
    if (tries < MOST_TRIES) {
      clockwork.schedule(() -> started(by, work, tries + 1), SECONDS_UNTIL_AGAIN, TimeUnit.SECONDS);
    }
  }
}
