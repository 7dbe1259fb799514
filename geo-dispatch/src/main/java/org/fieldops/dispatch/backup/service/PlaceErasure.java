package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fieldops.dispatch.backup.model.BackupRepository;
import org.fieldops.dispatch.backup.model.BackupRepository.Ended;
import org.fieldops.kernel.feed.FeedErasure;

/**
 * Erases where people were who asked for backup, 24 hours after it was over: out of the request and
 * out of what the feed told of it. What happened stays told.
 */
@ApplicationScoped
public class PlaceErasure {

  private static final Duration KEPT = Duration.ofHours(24);

  private BackupRepository requests;
  private FeedErasure feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PlaceErasure() {}

  @Inject
  public PlaceErasure(BackupRepository requests, FeedErasure feed, Clock clock) {
    this.requests = requests;
    this.feed = feed;
    this.clock = clock;
  }

  /** Does a part of it, at most 50 requests; says how many. */
  @Transactional
  public int erase() {
    List<Ended> ended = requests.endedWithPlace(clock.instant().minus(KEPT));
    if (!ended.isEmpty()) {
      feed.erase(
          new FeedErasure.Entries(
              "backup",
              "requestId",
              ended.stream().map(request -> request.id().toString()).toList(),
              ended.getFirst().receivedAt()),
          List.of("position", "positionAt", "positionSource"));
      requests.forgetPlaces(ended.stream().map(Ended::id).toList());
    }
    return ended.size();
  }
}
