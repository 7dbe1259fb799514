package org.fieldops.dispatch.backup.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/** Looks every five seconds for backup requests that nobody accepted in time. */
@ApplicationScoped
public class Escalation {

  private static final Logger LOG = Logger.getLogger(Escalation.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private BackupHandling handling;
  private @Nullable Repeating rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Escalation() {}

  @Inject
  public Escalation(BackupHandling handling) {
    this.handling = handling;
  }

  void begin(@Observes SchemasReady ready) {
    if (clock != null) {
      begin(clock, PAUSE);
    }
  }

  void begin(ScheduledExecutorService on, Duration pause) {
    rounds = Repeating.start(on, pause, () -> further(handling.due()));
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.stop();
    }
  }

  /** One that fails must not hold up the others. */
  void further(List<BackupId> due) {
    for (BackupId id : due) {
      try {
        handling.askFurther(id);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Asking further units for " + id + " failed, trying again");
      }
    }
  }
}
