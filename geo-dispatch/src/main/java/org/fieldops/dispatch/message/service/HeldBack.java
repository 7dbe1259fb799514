package org.fieldops.dispatch.message.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/**
 * Tells once a second how often quick answers were given, where many answer at once: a message to
 * thousands costs a frame a second for each of them, and not one for each answer. Former texts are
 * taken out of the feed in the same round.
 */
@ApplicationScoped
public class HeldBack {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST = 200;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private Later later;
  private FormerTexts former;
  private @Nullable Repeating rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HeldBack() {}

  @Inject
  public HeldBack(Later later, FormerTexts former) {
    this.later = later;
    this.former = former;
  }

  void begin(@Observes SchemasReady ready) {
    if (clock != null) {
      rounds = Repeating.start(clock, PAUSE, this::round);
    }
  }

  private void round() {
    later.tellHeldBack(MOST);
    former.erase(MOST);
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.stop();
    }
  }
}
