package org.fieldops.dispatch.incident.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.migration.SchemasReady;
import org.jspecify.annotations.Nullable;

/**
 * Has a channel follow each backup request as soon as it is told; what was missed, by a restart
 * perhaps, is found every twenty seconds.
 */
@ApplicationScoped
public class IncidentRounds {

  private static final Logger LOG = Logger.getLogger(IncidentRounds.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(20);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private IncidentChannels channels;
  private @Nullable Repeating rounds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  IncidentRounds() {}

  @Inject
  public IncidentRounds(IncidentChannels channels) {
    this.channels = channels;
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

  /** Called on the announcer's thread: nothing is done there. */
  void told(@Observes EntriesCommitted committed) {
    List<BackupId> requests =
        committed.entries().stream()
            .filter(entry -> entry.topic().equals(Topic.DISPATCH) && entry.kind().equals("backup"))
            .map(IncidentRounds::request)
            .distinct()
            .toList();
    if (clock != null && !requests.isEmpty()) {
      try {
        clock.execute(() -> each(requests, channels::follow));
      } catch (RejectedExecutionException e) {
        LOG.log(Level.FINE, "The next round finds them", e);
      }
    }
  }

  private static BackupId request(FeedEntry entry) {
    return BackupId.of(entry.body().getString("requestId"));
  }

  void round() {
    each(channels.running(), channels::follow);
    each(channels.toEnd(), channels::end);
  }

  /** One that fails must not hold up the others. */
  private static void each(List<BackupId> requests, Consumer<BackupId> act) {
    for (BackupId id : requests) {
      try {
        act.accept(id);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "The channel of " + id + " follows later");
      }
    }
  }
}
