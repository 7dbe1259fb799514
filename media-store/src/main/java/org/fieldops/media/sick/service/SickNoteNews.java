package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/**
 * Tells the desk of the personnel office that something is another now; not what, not of whom.
 * Called last in a transaction, as the feed asks.
 */
@ApplicationScoped
public class SickNoteNews {

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SickNoteNews() {}

  @Inject
  public SickNoteNews(Feed feed) {
    this.feed = feed;
  }

  void tell() {
    feed.append(Topic.PERSONNEL, "personnel", WireJson.object().build());
  }
}
