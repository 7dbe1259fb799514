package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fieldops.dispatch.BackupJson;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** Tells everybody concerned the whole present state, in the words of the device protocol. */
@ApplicationScoped
public class BackupAnnouncements {

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupAnnouncements() {}

  @Inject
  public BackupAnnouncements(Feed feed) {
    this.feed = feed;
  }

  void tell(BackupRequest request) {
    JsonObject body = BackupJson.of(request.view());
    audience(request).forEach(topic -> feed.append(topic, "backup", body));
  }

  /**
   * The dispatchers and the person always, and who was asked. A late one is no news for the channel
   * and for the unit, on which others may be by now.
   */
  private static Set<Topic> audience(BackupRequest request) {
    Set<Topic> topics = new LinkedHashSet<>();
    topics.add(Topic.DISPATCH);
    request.asked().forEach(unit -> topics.add(Topic.of(unit)));
    topics.add(Topic.of(request.person()));
    request.called().forEach(person -> topics.add(Topic.of(person)));
    if (!request.late()) {
      request.unit().ifPresent(unit -> topics.add(Topic.of(unit)));
      request.channel().ifPresent(channel -> topics.add(Topic.of(channel)));
    }
    return topics;
  }
}
