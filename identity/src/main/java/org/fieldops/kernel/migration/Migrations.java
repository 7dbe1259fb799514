package org.fieldops.kernel.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Migrates every schema when the application starts: in the background, so that the application
 * deploys and takes uploads while PostgreSQL is away, and again every two seconds until it is done.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  static final String FIRST = "identity";

  private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
  private static final int RETRY_SECONDS = 2;
  private static final int TRIES_BETWEEN_LINES = 15;

  @Resource(lookup = "java:jboss/datasources/FieldOps")
  private DataSource database;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService background;

  @Inject @Any private Instance<SchemaOwner> owners;
  @Inject private Event<SchemasReady> ready;

  private volatile boolean done;
  private volatile boolean stopping;
  private int tries;

  @PostConstruct
  void begin() {
    background.execute(this::attempt);
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }

  /** True once every schema is up to date. */
  public boolean done() {
    return done;
  }

  private void attempt() {
    if (stopping) {
      return;
    }
    try {
      owners.stream()
          .sorted(
              Comparator.comparing((SchemaOwner owner) -> !owner.schema().equals(FIRST))
                  .thenComparing(SchemaOwner::schema))
          .forEach(owner -> Schemas.migrate(database, owner));
      done = true;
    } catch (RuntimeException e) {
      waitAndRetry(e);
      return;
    }
    announce();
  }

  private void waitAndRetry(RuntimeException e) {
    if (tries++ % TRIES_BETWEEN_LINES == 0) {
      LOG.log(Level.WARNING, "Schemas not ready, trying again: {0}", e.getMessage());
      LOG.log(Level.FINE, "Why", e);
    }
    background.schedule(this::attempt, RETRY_SECONDS, TimeUnit.SECONDS);
  }

  private void announce() {
    LOG.info("Schemas are up to date");
    try {
      ready.fire(new SchemasReady());
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "An observer of SchemasReady failed", e);
    }
  }
}
