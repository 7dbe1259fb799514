package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
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
  private ChannelAccess access;
  private ChannelAnnouncements announcements;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelBook() {}

  @Inject
  public ChannelBook(
      MemberRows members,
      ChannelAccess access,
      ChannelAnnouncements announcements,
      Feed feed,
      Clock clock) {
    this.members = members;
    this.access = access;
    this.announcements = announcements;
    this.feed = feed;
    this.clock = clock;
  }

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

  /** Locks several until the transaction ends, in the order in which messages lock them too. */
  @Transactional
  public void lock(Set<ChannelId> ids) {
    ids.stream().sorted(Comparator.comparing(ChannelId::toString)).forEach(members::lock);
  }

  /**
   * From now on exactly these people are in it; whoever comes or goes is told.
   *
   * @param from since when somebody counts as a member who was never in it before, when that is
   *     earlier than now
   */
  @Transactional
  public void setMembers(ChannelId id, Set<PersonId> people, Instant from) {
    members.lock(id);
    Set<PersonId> before = members.members(id);
    Set<PersonId> left = new HashSet<>(before);
    left.removeAll(people);
    end(id, left);
    Set<PersonId> joined = new HashSet<>(people);
    joined.removeAll(before);
    if (!joined.isEmpty()) {
      members.join(id, joined, from, clock.instant(), feed.last());
      access.members(joined, id).forEach(announcements::joined);
    }
  }

  /** These people are in it no more, and are told. */
  @Transactional
  public void leave(ChannelId id, Set<PersonId> people) {
    members.lock(id);
    Set<PersonId> left = new HashSet<>(people);
    left.retainAll(members.members(id));
    end(id, left);
  }

  private void end(ChannelId id, Set<PersonId> left) {
    if (!left.isEmpty()) {
      members.leave(id, left, clock.instant());
      left.forEach(person -> announcements.left(person, id));
    }
  }
}
