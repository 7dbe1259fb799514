package org.fieldops.dispatch.due.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.model.DueRows;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.migration.SchemasReady;
import org.fieldops.kernel.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second for deadlines that have come and carries out each in a transaction of its own.
 * Nothing of it is only in memory: after a crash, or with two servers, each is done once. One that
 * fails holds up nobody; it is logged and tried again, after a second, then two, then four, a
 * minute at most, until it is done.
 */
@ApplicationScoped
public class DueWork {

  private static final Logger LOG = Logger.getLogger(DueWork.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 50;
  private static final int MOST_PARTS = 20;
  private static final int SLOWEST = 6;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clockwork;

  private DueRows rows;
  private Transactions transactions;
  private Iterable<DueHandler> handlers;
  private Clock clock;
  private @Nullable Repeating rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DueWork() {}

  @Inject
  public DueWork(
      DueRows rows, Transactions transactions, @Any Instance<DueHandler> handlers, Clock clock) {
    this(rows, transactions, (Iterable<DueHandler>) handlers, clock);
  }

  public DueWork(
      DueRows rows, Transactions transactions, Iterable<DueHandler> handlers, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.handlers = handlers;
    this.clock = clock;
  }

  void begin(@Observes SchemasReady ready) {
    if (clockwork != null) {
      begin(clockwork, PAUSE);
    }
  }

  void begin(ScheduledExecutorService on, Duration pause) {
    rounds = Repeating.start(on, pause, this::round);
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.stop();
    }
  }

  /** Carries out what is due now; when that is very much, the next round goes on with it. */
  public void round() {
    Map<String, DueHandler> byKind = byKind();
    int found = AT_ONCE;
    for (int part = 0; part < MOST_PARTS && found == AT_ONCE; part++) {
      Instant now = clock.instant();
      List<Due> due = transactions.inNew(() -> rows.due(byKind.keySet(), now, AT_ONCE));
      due.forEach(each -> one(byKind.get(each.kind()), each));
      found = due.size();
    }
  }

  private void one(@Nullable DueHandler handler, Due due) {
    if (handler == null) {
      return;
    }
    try {
      transactions.inNew(() -> {
        handler.lock(due.subject());
        if (rows.claim(due)) {
          handler.carryOut(due);
        }
        return due;
      });
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Not done, and tried again: " + due);
      Instant again = clock.instant().plus(pause(due.tries()));
      transactions.inNew(() -> {
        rows.postpone(due, again);
        return due;
      });
    }
  }

  private static Duration pause(int tries) {
    return tries >= SLOWEST ? LONGEST : PAUSE.multipliedBy(1L << tries);
  }

  private Map<String, DueHandler> byKind() {
    return StreamSupport.stream(handlers.spliterator(), false)
        .collect(Collectors.toMap(DueHandler::kind, Function.identity()));
  }
}
