package org.fieldops.media.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.attachment.AttachmentReaders;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.attachment.model.Attachment;
import org.fieldops.media.attachment.model.AttachmentFollower;

/**
 * Tells the author, whose device lets go of its copy, and those who have read the message already;
 * who reads it later asks then. Called last in a transaction, as the feed asks.
 */
@ApplicationScoped
class AttachmentNews {

  private Feed feed;
  private AttachmentReaders readers;
  private AttachmentFollower follower;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AttachmentNews() {}

  @Inject
  AttachmentNews(Feed feed, AttachmentReaders readers, AttachmentFollower follower) {
    this.feed = feed;
    this.readers = readers;
    this.follower = follower;
  }

  void tell(Attachment file) {
    follower.changed(file);
    JsonObjectBuilder receipt =
        WireJson.object()
            .add("attachmentId", file.id().toString())
            .add("state", file.state().name())
            .add("sha256", file.declared().sha256());
    if (file.reason() != null) {
      receipt.add("reason", file.reason());
    }
    feed.append(Topic.of(file.author().id()), "attachment", receipt.build());
    ChannelId channel = file.channel();
    if (channel != null
        && readers.isSaid(new AttachmentReaders.Named(file.id(), channel, file.author().id()))) {
      feed.append(
          Topic.of(channel),
          "attachment",
          WireJson.object()
              .add("attachmentId", file.id().toString())
              .add("channelId", channel.toString())
              .add("state", file.state().name())
              .add("contentType", file.type() == null ? ContentTypes.UNKNOWN : file.type())
              .add("thumbnail", file.thumbnail())
              .build());
    }
  }
}
