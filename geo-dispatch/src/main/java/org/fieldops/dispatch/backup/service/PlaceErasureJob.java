package org.fieldops.dispatch.backup.service;

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

/** Erases places of ended backup requests on schedule, every ten minutes. */
@ApplicationScoped
public class PlaceErasureJob {

  private static final Logger LOG = Logger.getLogger(PlaceErasureJob.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private PlaceErasure places;
  private @Nullable Repeating rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PlaceErasureJob() {}

  @Inject
  public PlaceErasureJob(PlaceErasure places) {
    this.places = places;
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
    int erased = places.erase();
    if (erased > 0) {
      LOG.log(Level.INFO, "Erased the places of {0} backup requests", erased);
    }
  }
}
