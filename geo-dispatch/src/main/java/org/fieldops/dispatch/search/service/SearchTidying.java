package org.fieldops.dispatch.search.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.dispatch.search.model.SearchRows;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what was said just now into the index, every two seconds. PostgreSQL would do it too, but
 * all at once, and the message in whose turn it falls would wait for it.
 */
@ApplicationScoped
public class SearchTidying {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private SearchRows rows;
  private @Nullable Repeating rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SearchTidying() {}

  @Inject
  public SearchTidying(SearchRows rows) {
    this.rows = rows;
  }

  void begin(@Observes SchemasReady ready) {
    if (clock != null) {
      rounds = Repeating.start(clock, PAUSE, rows::tidy);
    }
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.stop();
    }
  }
}
