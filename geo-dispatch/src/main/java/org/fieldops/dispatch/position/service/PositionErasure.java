package org.fieldops.dispatch.position.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/** Erases positions of units on schedule, every ten minutes. */
@ApplicationScoped
public class PositionErasure {

  private static final Logger LOG = Logger.getLogger(PositionErasure.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private UnitPositions positions;
  private @Nullable Repeating rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PositionErasure() {}

  @Inject
  public PositionErasure(UnitPositions positions) {
    this.positions = positions;
  }

  void begin(@Observes SchemasReady ready) {
    if (clock != null) {
      rounds = Repeating.start(clock, PAUSE, this::erase);
    }
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.stop();
    }
  }

  private void erase() {
    int erased = positions.erase();
    if (erased > 0) {
      LOG.log(Level.INFO, "Erased {0} positions of units", erased);
    }
  }
}
