package org.fieldops.media.sick.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/**
 * Looks every three seconds what is to be handed over, and every hour what is to be forgotten. What
 * it writes into the log names nobody and no note.
 */
@ApplicationScoped
public class HandOverRounds {

  private static final Logger LOG = Logger.getLogger(HandOverRounds.class.getName());
  private static final int PAUSE_SECONDS = 3;
  private static final int ROUNDS_OF_AN_HOUR = 1_200;

  /** One round brings so many at most. */
  private static final int MOST = 50;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private HandOver handOver;
  private HandOverSteps steps;
  private @Nullable ScheduledFuture<?> rounds;
  private int round;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandOverRounds() {}

  @Inject
  public HandOverRounds(HandOver handOver, HandOverSteps steps) {
    this.handOver = handOver;
    this.steps = steps;
  }

  void begin(@Observes SchemasReady ready) {
    if (clock != null && rounds == null) {
      rounds =
          clock.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** What fails is tried in the next round. */
  void round() {
    try {
      int brought = 0;
      while (brought < MOST && handOver.next()) {
        brought++;
      }
      if (round++ % ROUNDS_OF_AN_HOUR == 0) {
        steps.tidy();
        steps.sweep();
      }
    } catch (RuntimeException e) {
      Level level = StoreFaults.away(e) ? Level.FINE : Level.WARNING;
      LOG.log(level, "What goes to the personnel office goes later: " + e.getClass().getName());
    }
  }
}
