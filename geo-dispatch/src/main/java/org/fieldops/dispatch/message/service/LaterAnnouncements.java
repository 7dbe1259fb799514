package org.fieldops.dispatch.message.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessageStateJson;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Reaction;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/** What the feed is told of what became of messages: each time the whole present state. */
@ApplicationScoped
public class LaterAnnouncements {

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  LaterAnnouncements() {}

  @Inject
  public LaterAnnouncements(Feed feed) {
    this.feed = feed;
  }

  void changed(MessageView message) {
    feed.append(Topic.of(message.channel()), "message.changed", MessageJson.of(message));
  }

  void answers(ChannelId channel, long number, Map<Reaction, Long> counts) {
    feed.append(
        Topic.of(channel),
        "message.reactions",
        WireJson.object()
            .add("channelId", channel.toString())
            .add("number", number)
            .add("reactions", MessageStateJson.reactions(counts))
            .build());
  }

  /** To the person's own devices. */
  void mine(Person person, ChannelId channel, long number, List<Reaction> mine) {
    feed.append(
        Topic.of(person.id()),
        "message.mine",
        WireJson.object()
            .add("channelId", channel.toString())
            .add("number", number)
            .add("mine", WireJson.array(mine.stream().sorted().map(Enum::name).toList()))
            .build());
  }

  /** Only their numbers: what they say is shown to whoever may read it. */
  void pins(ChannelId channel, List<Long> numbers) {
    feed.append(
        Topic.of(channel),
        "pins",
        WireJson.object()
            .add("channelId", channel.toString())
            .add("numbers", WireJson.array(numbers))
            .build());
  }
}
