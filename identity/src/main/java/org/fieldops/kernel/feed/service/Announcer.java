package org.fieldops.kernel.feed.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.migration.SchemasReady;

/**
 * Fires {@link EntriesCommitted} in the order of the numbers, on one thread of its own, so that no
 * commit waits for those who listen. What a commit did not report (its outcome was unknown, or it
 * happened on another node) is read from the rows within seconds, however much else is committed
 * meanwhile.
 */
@ApplicationScoped
class Announcer {

  private static final Logger LOG = Logger.getLogger(Announcer.class.getName());
  private static final long PATIENCE_MILLIS = 500;
  private static final long GAP_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int IDLE_ROUNDS = 10;
  private static final int BATCH = 500;

  @Resource private ManagedThreadFactory threads;
  @Inject private Event<EntriesCommitted> event;
  @Inject private FeedRows rows;

  private volatile CommitOrder order = new CommitOrder();
  private final LinkedBlockingQueue<FeedEntry> committed = new LinkedBlockingQueue<>();
  private LongSupplier nanos = System::nanoTime;
  private volatile boolean stopping;
  private int quietRounds;
  private long missing;
  private long missingSince;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  Announcer() {}

  @SuppressWarnings("NullAway.Init")
  Announcer(Event<EntriesCommitted> event, FeedRows rows, LongSupplier nanos) {
    this.event = event;
    this.rows = rows;
    this.nanos = nanos;
  }

  void begin(@Observes SchemasReady ready) {
    threads.newThread(this::run).start();
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }

  /** Called under the feed's lock with every number given out. */
  void locked(long number) {
    order.locked(number);
  }

  /** Called after a commit. */
  void committed(FeedEntry entry) {
    committed.add(entry);
  }

  /**
   * The numbers begin again somewhere else: what waits for its turn is given up, whoever listens
   * begins anew. The next number is read from the rows, as at the start.
   */
  void restart() {
    committed.clear();
    order = new CommitOrder();
  }

  private void run() {
    while (!stopping) {
      try {
        round();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        LOG.log(Level.SEVERE, "Announcing failed", e);
      }
    }
  }

  void round() throws InterruptedException {
    FeedEntry first = committed.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    if (first != null) {
      List<FeedEntry> more = new ArrayList<>();
      more.add(first);
      committed.drainTo(more, BATCH);
      more.forEach(order::offer);
      fire(order.take());
    }
    if (first == null ? order.gap() || ++quietRounds >= IDLE_ROUNDS : overdue()) {
      readRows();
    }
  }

  /** Does something that others wait for stay away, though more is coming all the time? */
  private boolean overdue() {
    if (order.gap() && order.next() != missing) {
      missing = order.next();
      missingSince = nanos.getAsLong();
    }
    return order.gap() && nanos.getAsLong() - missingSince > GAP_NANOS;
  }

  /** Is there something we were not told of? */
  private void readRows() {
    quietRounds = 0;
    missingSince = nanos.getAsLong();
    try {
      if (order.next() == 0) {
        order.locked(rows.last() + 1);
      }
      List<FeedEntry> found = rows.after(order.next() - 1, BATCH);
      found.forEach(order::offer);
      fire(order.take());
      if (found.size() < BATCH) {
        // what waits was committed after what it waits for, so the rows would have shown that
        order.skipGap();
        fire(order.take());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "The feed cannot be read now", e);
    }
  }

  private void fire(List<FeedEntry> run) {
    if (run.isEmpty()) {
      return;
    }
    try {
      event.fire(new EntriesCommitted(List.copyOf(run)));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.SEVERE, "An observer of EntriesCommitted failed", e);
    }
  }
}
