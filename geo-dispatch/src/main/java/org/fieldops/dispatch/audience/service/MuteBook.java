package org.fieldops.dispatch.audience.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Mute;
import org.fieldops.dispatch.MuteJson;
import org.fieldops.dispatch.Mutes;
import org.fieldops.dispatch.audience.model.MuteRows;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/** What a person does not want to hear for a while. */
@ApplicationScoped
public class MuteBook implements Mutes {

  private static final int MOST = 500;

  private MuteRows rows;
  private ChannelAccess access;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  MuteBook() {}

  @Inject
  public MuteBook(MuteRows rows, ChannelAccess access, Feed feed, Clock clock) {
    this.rows = rows;
    this.access = access;
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Mute> of(Person person) {
    return rows.of(person.id(), clock.instant(), MOST);
  }

  @Override
  @Transactional
  public void mute(Person by, ChannelId channel, @Nullable Instant until, Moment written) {
    access.reading(by, channel);
    if (rows.set(by.id(), channel, until, written.at())) {
      feed.append(Topic.of(by.id()), "muted", MuteJson.of(channel, until));
    }
  }
}
