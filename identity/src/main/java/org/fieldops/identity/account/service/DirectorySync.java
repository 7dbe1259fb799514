package org.fieldops.identity.account.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.migration.SchemasReady;

/**
 * Asks the realm every 20 seconds who there is and what they may; what it said last holds while it
 * is away. A revocation acts with the next answer.
 */
@ApplicationScoped
class DirectorySync {

  private static final Logger LOG = Logger.getLogger(DirectorySync.class.getName());
  private static final int SECONDS = 20;
  private static final int SECONDS_UNTIL_FIRST_SUCCESS = 5;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService background;

  @Inject private Directory directory;
  @Inject private PeopleRows rows;
  @Inject private Standings standings;

  private volatile boolean away;
  private volatile boolean once;

  void begin(@Observes SchemasReady ready) {
    background.execute(this::round);
  }

  private void round() {
    try {
      Directory.Answer answer = directory.everybody();
      standings.took(answer.everybody(), answer.asOf());
      List<Person> everybody =
          answer.everybody().stream()
              .map(Standing::person)
              .filter(person -> !person.roles().isEmpty())
              .toList();
      rows.replaceAll(everybody);
      if (away || !once) {
        LOG.log(Level.INFO, "The realm knows {0} people", everybody.size());
      }
      once = true;
      away = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    } catch (IOException | RuntimeException e) {
      if (!away) {
        LOG.log(Level.WARNING, "The people of the realm cannot be copied now: {0}", e.getMessage());
        LOG.log(Level.FINE, "Why", e);
      }
      away = true;
    }
    background.schedule(
        this::round, once ? SECONDS : SECONDS_UNTIL_FIRST_SUCCESS, TimeUnit.SECONDS);
  }
}
