package org.fieldops.dispatch.demo;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.migration.SchemasReady;
import org.fieldops.kernel.setting.HouseSettings;
import org.jspecify.annotations.Nullable;

/**
 * Looks every five seconds after the demo's shift, once a day after who is on call; does nothing
 * outside of the demo profile.
 */
@ApplicationScoped
public class DemoDuty {

  private static final Logger LOG = Logger.getLogger(DemoDuty.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private DemoShift shift;
  private DemoOnCall onCall;
  private @Nullable Repeating rounds;
  private boolean seen;
  private LocalDate planned = LocalDate.MIN;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DemoDuty() {}

  @Inject
  public DemoDuty(DemoShift shift, DemoOnCall onCall) {
    this.shift = shift;
    this.onCall = onCall;
  }

  void begin(@Observes SchemasReady ready) {
    if (clock != null && HouseSettings.demo()) {
      rounds = Repeating.start(clock, PAUSE, this::look);
    }
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.stop();
    }
  }

  private void look() {
    boolean ready = shift.ensure();
    if (ready && !seen) {
      LOG.info("The demo's crews are on duty");
    }
    seen = ready;
    LocalDate today = LocalDate.now(HouseSettings.ZONE.get());
    if (ready && HouseSettings.simulated() && !today.equals(planned)) {
      onCall.ensure();
      planned = today;
    }
  }
}
