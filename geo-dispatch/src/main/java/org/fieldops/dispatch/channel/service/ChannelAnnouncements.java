package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** What the feed is told of channels, in the words of the device protocol. */
@ApplicationScoped
public class ChannelAnnouncements {

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelAnnouncements() {}

  @Inject
  public ChannelAnnouncements(Feed feed) {
    this.feed = feed;
  }

  void said(MessageView message) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("messageId", message.id().toString())
            .add("channelId", message.channel().toString())
            .add("number", message.number())
            .add("authorId", message.author().toString())
            .add("author", message.authorName());
    String unit = message.unitName();
    if (unit != null) {
      body.add("unit", unit);
    }
    body.add("text", message.text())
        .add("writtenAt", WireTime.text(message.writtenAt()))
        .add("receivedAt", WireTime.text(message.receivedAt()));
    feed.append(Topic.of(message.channel()), "message", body.build());
  }

  void read(ChannelId channel, PersonId person, long upTo) {
    feed.append(
        Topic.of(channel),
        "read",
        Json.createObjectBuilder()
            .add("channelId", channel.toString())
            .add("personId", person.toString())
            .add("upTo", upTo)
            .build());
  }

  void acknowledged(ChannelId channel, long number, Person person) {
    feed.append(
        Topic.of(channel),
        "acknowledged",
        Json.createObjectBuilder()
            .add("channelId", channel.toString())
            .add("number", number)
            .add("personId", person.id().toString())
            .add("person", person.name())
            .build());
  }
}
