package org.fieldops.identity.account.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.migration.SchemasReady;

/**
 * Sessions of the realm that were ended: from memory at once, and from the database after a
 * restart. While that is away an ended session is ended all the same, and written down later.
 */
@ApplicationScoped
class EndedSessions {

  private static final Logger LOG = Logger.getLogger(EndedSessions.class.getName());
  private static final Duration LONGEST_TOKEN = Duration.ofHours(24);
  private static final int SECONDS_UNTIL_AGAIN = 10;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService background;

  private EndedSessionRows rows;
  private Clock clock;
  private final Map<String, Instant> ended = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  EndedSessions() {}

  @SuppressWarnings("NullAway.Init") // the container gives the executor
  @Inject
  EndedSessions(EndedSessionRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  void load(@Observes SchemasReady ready) {
    read();
  }

  private void read() {
    try {
      ended.putAll(rows.after(clock.instant()));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "The ended sessions are read later", e);
      later(this::read);
    }
  }

  void add(String session) {
    Instant now = clock.instant();
    ended.values().removeIf(until -> until.isBefore(now));
    Instant until = now.plus(LONGEST_TOKEN);
    ended.put(session, until);
    write(session, until);
  }

  boolean has(String session) {
    return ended.containsKey(session);
  }

  private void write(String session, Instant until) {
    try {
      rows.add(session, until);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "An ended session is written down later", e);
      later(() -> write(session, until));
    }
  }

  void later(Runnable work) {
    background.schedule(work, SECONDS_UNTIL_AGAIN, TimeUnit.SECONDS);
  }
}
