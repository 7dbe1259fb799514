package org.fieldops.web.ui.shell.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gathers the pages that have news and hands them over together, a while after the first. The clock
 * only starts the work; it is done by the desks' own hands. A page that they have no room for comes
 * with the next tick, as does one whose browser has to catch up first.
 */
final class Tick {

  private final Cadence cadence;
  private final ScheduledExecutorService clock;
  private final Executor hands;
  private final Set<Page> due = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean armed = new AtomicBoolean();

  Tick(Cadence cadence, ScheduledExecutorService clock, Executor hands) {
    this.cadence = cadence;
    this.clock = clock;
    this.hands = hands;
  }

  void due(Page page) {
    if (due.add(page)) {
      arm();
    }
  }

  private void arm() {
    if (armed.compareAndSet(false, true)) {
      clock.schedule(this::pass, cadence.gathered().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void pass() {
    armed.set(false);
    for (Page page : List.copyOf(due)) {
      if (page.isBehind()) {
        arm();
        continue;
      }
      // first out of the set, then handed over: news that comes meanwhile makes it due again
      due.remove(page);
      try {
        hands.execute(() -> page.handOver(cadence));
      } catch (RejectedExecutionException noRoom) {
        due(page);
      }
    }
  }
}
