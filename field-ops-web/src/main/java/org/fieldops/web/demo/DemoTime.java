package org.fieldops.web.demo;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.migration.SchemasReady;

/** Lets time pass in Musterstadt, unless it is paused; in the demo profile only. */
@ApplicationScoped
public class DemoTime {

  private static final Logger LOG = Logger.getLogger(DemoTime.class.getName());

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService clock;

  @Inject private DemoTown town;
  private volatile boolean stopping;

  void begin(@Observes SchemasReady ready) {
    if (town.present()) {
      next();
    }
  }

  @PreDestroy
  void end() {
    stopping = true;
  }

  private void next() {
    clock.schedule(this::pass, DemoTown.TICK_SECONDS, TimeUnit.SECONDS);
  }

  private void pass() {
    if (stopping) {
      return;
    }
    try {
      if (!town.paused()) {
        town.tick();
      }
    } catch (RuntimeException e) {
      // the store or the database is away; life goes on when it is back
      LOG.log(Level.FINE, "Musterstadt stands still", e);
    }
    next();
  }
}
