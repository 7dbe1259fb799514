package org.fieldops.dispatch.erasure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.dispatch.backup.service.PlaceErasure;
import org.fieldops.dispatch.position.service.UnitPositions;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/**
 * Erases on schedule, every ten minutes, what is not to be kept any longer. What failed in one
 * round is due in the next, and keeps nothing else from being erased.
 */
@ApplicationScoped
public class ErasureJob {

  private static final Logger LOG = Logger.getLogger(ErasureJob.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private List<Erasure> erasures;
  private @Nullable Repeating rounds;

  /**
   * @param what for the log
   * @param part erases a part of what is due and says how much that was
   */
  private record Erasure(String what, IntSupplier part) {}

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ErasureJob() {}

  @Inject
  public ErasureJob(UnitPositions positions, PlaceErasure places) {
    erasures =
        List.of(
            new Erasure("positions of units", positions::erase),
            new Erasure("places of backup requests", places::erase));
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

  void erase() {
    erasures.forEach(ErasureJob::erase);
  }

  private static void erase(Erasure erasure) {
    try {
      int erased = erasure.part().getAsInt();
      if (erased > 0) {
        LOG.log(Level.INFO, "Erased: {0} {1}", new Object[] {erased, erasure.what()});
      }
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "Not erased now: " + erasure.what());
    }
  }
}
