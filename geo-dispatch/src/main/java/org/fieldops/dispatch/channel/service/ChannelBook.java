package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.channel.model.Channel;
import org.fieldops.dispatch.channel.model.ChannelRepository;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** Opens channels and keeps their members, for the feature that publishes shifts. */
@ApplicationScoped
public class ChannelBook {

  private ChannelRepository channels;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelBook() {}

  @Inject
  public ChannelBook(ChannelRepository channels) {
    this.channels = channels;
  }

  /** Opens a channel with nobody in it. */
  @Transactional
  public ChannelId open(String name, Instant endsAt) {
    Channel channel = new Channel(new ChannelId(Ids.next()), name, endsAt);
    channels.add(channel);
    return channel.id();
  }

  /** From now on exactly these people are in it. */
  @Transactional
  public void setMembers(ChannelId id, Set<PersonId> people) {
    channels.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND)).setMembers(people);
  }

  @Transactional
  public Optional<ChannelView> view(ChannelId id) {
    return channels.byId(id).map(ChannelBook::view);
  }

  static ChannelView view(Channel channel) {
    return new ChannelView(channel.id(), channel.name(), channel.lastNumber());
  }
}
