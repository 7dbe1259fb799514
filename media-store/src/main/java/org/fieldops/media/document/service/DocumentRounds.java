package org.fieldops.media.document.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/** Looks every ten seconds who joined or left what documents are for. */
@ApplicationScoped
public class DocumentRounds {

  private static final Logger LOG = Logger.getLogger(DocumentRounds.class.getName());
  private static final int PAUSE_SECONDS = 10;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private DocumentFollowing following;
  private @Nullable ScheduledFuture<?> rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentRounds() {}

  @Inject
  public DocumentRounds(DocumentFollowing following) {
    this.following = following;
  }

  void begin(@Observes SchemasReady ready) {
    if (clock != null && rounds == null) {
      rounds =
          clock.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** What fails is tried in the next round, and holds up nothing. */
  void round() {
    try {
      following.all().forEach(this::follow);
    } catch (RuntimeException e) {
      LOG.log(StoreFaults.away(e) ? Level.FINE : Level.WARNING, "Documents are followed later", e);
    }
  }

  private void follow(DocumentId id) {
    try {
      following.follow(id);
    } catch (RuntimeException e) {
      if (StoreFaults.away(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, e, () -> "Document " + id + " is followed later");
    }
  }
}
