package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
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
    feed.append(Topic.of(message.channel()), "message", MessageJson.of(message));
  }

  /** To a new member, or one whose rights changed. */
  public void joined(PersonId person, ReadingRight reach) {
    JsonObjectBuilder channel =
        WireJson.object()
            .add("channelId", reach.channel().toString())
            .add("kind", reach.kind().name())
            .add("name", reach.name())
            .add("lastNumber", reach.lastNumber())
            .add("firstNumber", reach.firstNumber())
            .add("readUpTo", reach.readUpTo())
            .add("unread", reach.unread())
            .add("mentions", reach.mentions())
            .add("mayWrite", reach.mayWrite());
    if (reach.ofElection()) {
      channel.add("results", HeldResults.pointer());
    }
    feed.append(Topic.of(person), "channel", channel.build());
  }

  public void left(PersonId person, ChannelId channel) {
    feed.append(
        Topic.of(person),
        "channel.left",
        WireJson.object().add("channelId", channel.toString()).build());
  }

  /** One line for all who hear it, however many. */
  public void renamed(ChannelId channel, String name) {
    feed.append(
        Topic.of(channel),
        "channel.renamed",
        WireJson.object().add("channelId", channel.toString()).add("name", name).build());
  }

  /** To the person's own devices; how far the others have read is theirs to ask for. */
  void read(Person person, ReadingRight reach) {
    feed.append(
        Topic.of(person.id()),
        "read",
        WireJson.object()
            .add("channelId", reach.channel().toString())
            .add("upTo", reach.readUpTo())
            .add("unread", reach.unread())
            .add("mentions", reach.mentions())
            .build());
  }

  void acknowledged(ChannelId channel, long number, Person person) {
    feed.append(
        Topic.of(channel),
        "acknowledged",
        WireJson.object()
            .add("channelId", channel.toString())
            .add("number", number)
            .add("personId", person.id().toString())
            .add("person", person.name())
            .build());
  }
}
