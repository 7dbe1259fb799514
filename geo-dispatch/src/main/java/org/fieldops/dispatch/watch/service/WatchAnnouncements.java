package org.fieldops.dispatch.watch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.fieldops.dispatch.WatchJson;
import org.fieldops.dispatch.WatchView;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** What the feed is told of lone work: to its person and to the dispatchers, and to nobody else. */
@ApplicationScoped
public class WatchAnnouncements {

  static final String WATCH = "watch";
  static final String WARNING = "watch.warning";

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  WatchAnnouncements() {}

  @Inject
  public WatchAnnouncements(Feed feed) {
    this.feed = feed;
  }

  void stands(WatchView watch) {
    JsonObject body = WatchJson.of(watch);
    feed.append(Topic.of(watch.person()), WATCH, body);
    feed.append(Topic.DISPATCH, WATCH, body);
  }

  /** Its person is to report soon. */
  void warn(WatchView watch) {
    feed.append(Topic.of(watch.person()), WARNING, WatchJson.of(watch));
  }
}
