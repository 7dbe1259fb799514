package org.fieldops.web.push.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.identity.PushSubscriptions;

/**
 * Pushes on their way: each is tried, again later when the push service says so or does not answer,
 * and given up after five tries or when it is too old to matter.
 */
final class PushLine {

  private static final Logger LOG = Logger.getLogger(PushLine.class.getName());
  private static final int MOST_TRIES = 5;
  private static final int MOST_WAITING = 20_000;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration FOR_A_PLACE = Duration.ofMillis(250);

  private final PushServices services;
  private final PushCall call;
  private final PushSubscriptions subscriptions;
  private final DeliveryTimes times;
  private final Clock clock;
  private final Executor hands;
  private final ScheduledExecutorService clockwork;
  private final Lanes lanes;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param hands bounded; refuse when they are full
   * @param callsEach at once to one push service
   */
  PushLine(
      PushServices services,
      PushCall call,
      PushSubscriptions subscriptions,
      DeliveryTimes times,
      Clock clock,
      Executor hands,
      ScheduledExecutorService clockwork,
      int callsEach) {
    this.services = services;
    this.call = call;
    this.subscriptions = subscriptions;
    this.times = times;
    this.clock = clock;
    this.hands = hands;
    this.clockwork = clockwork;
    this.lanes = new Lanes(callsEach);
  }

  /** On its way; with too much on its way it is given up. */
  void send(PushPost post) {
    try {
      hands.execute(() -> attempt(post));
    } catch (RejectedExecutionException e) {
      times.givenUp();
      LOG.log(Level.FINE, "No room for a push", e);
    }
  }

  private void attempt(PushPost post) {
    Instant now = clock.instant();
    String lane = services.lane(post.endpoint()).orElse("");
    if (post.isOver(now)) {
      times.givenUp();
    } else if (!lanes.enter(lane, now)) {
      later(post, FOR_A_PLACE);
    } else {
      Outcome outcome = new Outcome.Later(Duration.ZERO, true, "not asked");
      try {
        outcome = call.send(post);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A push cannot be made", e);
        outcome = new Outcome.Refused(0);
      } finally {
        leave(lane, outcome);
      }
      settle(post, outcome);
    }
  }

  private void leave(String lane, Outcome outcome) {
    if (outcome instanceof Outcome.Later(Duration rest, boolean silent, String why)) {
      lanes.leave(lane, rest, silent, clock.instant());
    } else {
      lanes.leave(lane, Duration.ZERO, false, clock.instant());
    }
  }

  private void settle(PushPost post, Outcome outcome) {
    long id = post.to().id();
    switch (outcome) {
      case Outcome.Taken() -> {
        times.taken(Duration.between(post.since(), clock.instant()));
        noted(() -> subscriptions.delivered(id));
      }
      case Outcome.Gone() -> {
        times.gone();
        noted(() -> subscriptions.gone(id));
      }
      case Outcome.Refused(int status) -> {
        times.refused();
        LOG.log(Level.WARNING, () -> post.endpoint().getHost() + " refuses a push: " + status);
        noted(() -> subscriptions.failed(id));
      }
      case Outcome.Later(Duration rest, boolean silent, String why) -> {
        LOG.log(Level.FINE, () -> post.endpoint().getHost() + " takes no push now: " + why);
        retry(post, rest);
      }
    }
  }

  private void retry(PushPost post, Duration rest) {
    if (post.tries() + 1 >= MOST_TRIES) {
      times.givenUp();
      noted(() -> subscriptions.failed(post.to().id()));
      return;
    }
    times.again();
    Duration pause = FIRST_PAUSE.multipliedBy(1L << post.tries());
    later(post.again(), rest.compareTo(pause) > 0 ? rest : pause);
  }

  private void later(PushPost post, Duration pause) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      times.givenUp();
      return;
    }
    clockwork.schedule(
        () -> {
          waiting.decrementAndGet();
          send(post);
        },
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** The row is a help for the next time; that it cannot be written now loses no push. */
  private static void noted(Runnable row) {
    try {
      row.run();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "What became of a push cannot be written now", e);
    }
  }
}
