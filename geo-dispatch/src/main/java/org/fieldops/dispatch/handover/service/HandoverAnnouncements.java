package org.fieldops.dispatch.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.fieldops.dispatch.handover.model.HandoverRows;
import org.fieldops.dispatch.handover.model.HandoverRows.Named;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** Tells both shifts, by their channels, and the desks: ask again. */
@ApplicationScoped
public class HandoverAnnouncements {

  private HandoverRows rows;
  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandoverAnnouncements() {}

  @Inject
  public HandoverAnnouncements(HandoverRows rows, Feed feed) {
    this.rows = rows;
    this.feed = feed;
  }

  void changed(Named shift) {
    JsonObject body = WireJson.object().add("shiftId", shift.id().toString()).build();
    ChannelId own = shift.channel();
    ChannelId next = rows.after(shift.id()).map(Named::channel).orElse(null);
    if (own != null) {
      feed.append(Topic.of(own), "handover", body);
    }
    if (next != null) {
      feed.append(Topic.of(next), "handover", body);
    }
    feed.append(Topic.DISPATCH, "handover", body);
  }
}
