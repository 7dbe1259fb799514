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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.migration.SchemasReady;

/**
 * Fires {@link EntriesCommitted} in the order of the numbers, on one thread of its own, so that no
 * commit waits for those who listen. What a commit did not report (its outcome was unknown, or it
 * happened on another node) is read from the rows within seconds.
 */
@ApplicationScoped
class Announcer {

  private static final Logger LOG = Logger.getLogger(Announcer.class.getName());
  private static final long PATIENCE_MILLIS = 500;
  private static final int IDLE_ROUNDS = 10;
  private static final int BATCH = 500;

  @Resource private ManagedThreadFactory threads;
  @Inject private Event<EntriesCommitted> event;
  @Inject private FeedRows rows;

  private final CommitOrder order = new CommitOrder();
  private final LinkedBlockingQueue<FeedEntry> committed = new LinkedBlockingQueue<>();
  private volatile boolean stopping;
  private int quietRounds;

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

  private void run() {
    while (!stopping) {
      try {
        round();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "Announcing failed", e);
      }
    }
  }

  private void round() throws InterruptedException {
    FeedEntry first = committed.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    if (first == null) {
      quiet();
    } else {
      List<FeedEntry> more = new ArrayList<>();
      more.add(first);
      committed.drainTo(more, BATCH);
      more.forEach(order::offer);
    }
    fire(order.take());
  }

  /** Nothing came for a while: is there something we were not told of? */
  private void quiet() {
    if (!order.gap() && ++quietRounds < IDLE_ROUNDS) {
      return;
    }
    quietRounds = 0;
    try {
      if (order.next() == 0) {
        order.locked(rows.last() + 1);
      }
      List<FeedEntry> found = rows.after(order.next() - 1, BATCH);
      found.forEach(order::offer);
      fire(order.take());
      if (found.size() < BATCH && committed.isEmpty()) {
        order.skipGap();
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
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "An observer of EntriesCommitted failed", e);
    }
  }
}
