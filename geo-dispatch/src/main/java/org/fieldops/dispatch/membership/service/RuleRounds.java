package org.fieldops.dispatch.membership.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.dispatch.membership.model.RuleRows.Held;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/** Looks every ten seconds who has which role and who is on duty, for the rules that name it. */
@ApplicationScoped
public class RuleRounds {

  private static final Logger LOG = Logger.getLogger(RuleRounds.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private ChannelRules rules;
  private @Nullable Repeating rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  RuleRounds() {}

  @Inject
  public RuleRounds(ChannelRules rules) {
    this.rules = rules;
  }

  void begin(@Observes SchemasReady ready) {
    if (clock != null) {
      rounds = Repeating.start(clock, PAUSE, this::round);
    }
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.stop();
    }
  }

  /** One that fails must not hold up the others. */
  void round() {
    for (Held held : rules.toFollow()) {
      try {
        rules.follow(held);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Rule " + held.rule().id() + " is followed later");
      }
    }
  }
}
