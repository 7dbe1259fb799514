package org.fieldops.kernel.feed.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.FeedRestarted;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the database was restored from an older backup: it has the epoch that was seen last,
 * and numbers behind those that were seen. Then the feed gets another epoch, so that no device goes
 * on from a number that means something else now. What was seen is remembered in memory and, for
 * the next start, outside the database.
 */
@ApplicationScoped
class FeedEpoch {

  private static final Logger LOG = Logger.getLogger(FeedEpoch.class.getName());
  private static final int SECONDS = 5;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService schedules;

  private FeedRows rows;
  private FeedMark mark;
  private Announcer announcer;
  private Event<FeedRestarted> restarted;

  private volatile @Nullable Cursor seen;
  private @Nullable Cursor written;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  FeedEpoch() {}

  @SuppressWarnings("NullAway.Init") // the container gives the executor
  @Inject
  FeedEpoch(FeedRows rows, FeedMark mark, Announcer announcer, Event<FeedRestarted> restarted) {
    this.rows = rows;
    this.mark = mark;
    this.announcer = announcer;
    this.restarted = restarted;
  }

  void begin(@Observes SchemasReady ready) {
    schedules.scheduleWithFixedDelay(this::lookSafely, 0, SECONDS, TimeUnit.SECONDS);
  }

  /** The epoch of now; at most some seconds old. */
  String current() {
    Cursor known = seen;
    return known == null ? rows.head().epoch() : known.epoch();
  }

  private void lookSafely() {
    try {
      look();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The feed's mark cannot be kept now", e);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "The database is away", e);
    }
  }

  /** Compares the feed with what was seen of it, and remembers how far it reaches. */
  void look() throws IOException {
    Optional<Cursor> before = Optional.ofNullable(seen);
    if (before.isEmpty()) {
      before = mark.read();
    }
    Cursor head = rows.head();
    if (before.isPresent()
        && before.get().epoch().equals(head.epoch())
        && before.get().number() > head.number()) {
      LOG.log(
          Level.WARNING,
          "The database was restored: its feed ends at {0}, it was seen at {1}. Devices begin anew",
          new Object[] {head, before.get()});
      head = rows.renewEpoch(head.epoch());
      seen = head;
      announcer.restart();
      restarted.fire(new FeedRestarted(head.epoch()));
    }
    seen = head;
    if (!head.equals(written)) {
      mark.write(head);
      written = head;
    }
  }
}
