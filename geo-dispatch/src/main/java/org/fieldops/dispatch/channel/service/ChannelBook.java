package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.Feed;

/** Opens channels and keeps their members, for the features that have people talk. */
@ApplicationScoped
public class ChannelBook {

  private MemberRows members;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelBook() {}

  @Inject
  public ChannelBook(MemberRows members, Feed feed, Clock clock) {
    this.members = members;
    this.feed = feed;
    this.clock = clock;
  }

  /** Who came and who went. */
  public record Change(Set<PersonId> joined, Set<PersonId> left) {}

  /** As its members see it. */
  @Transactional
  public Optional<ChannelView> view(ChannelId id) {
    return members.view(id);
  }

  /** Opens a shift's channel with nobody in it; who comes later reads all of it. */
  @Transactional
  public ChannelId openForShift(String name, Instant endsAt) {
    ChannelId id = new ChannelId(Ids.next());
    members.open(new MemberRows.NewChannel(id, ChannelKind.SHIFT, name, null, true, endsAt));
    return id;
  }

  /**
   * From now on exactly these people are in it.
   *
   * @param from since when somebody counts as a member who was never in it before, when that is
   *     earlier than now
   */
  @Transactional
  public Change setMembers(ChannelId id, Set<PersonId> people, Instant from) {
    members.lock(id);
    Set<PersonId> before = members.members(id);
    Set<PersonId> joined = new HashSet<>(people);
    joined.removeAll(before);
    Set<PersonId> left = new HashSet<>(before);
    left.removeAll(people);
    Instant now = clock.instant();
    if (!left.isEmpty()) {
      members.leave(id, left, now);
    }
    if (!joined.isEmpty()) {
      members.join(id, joined, from, now, feed.last());
    }
    return new Change(joined, left);
  }
}
