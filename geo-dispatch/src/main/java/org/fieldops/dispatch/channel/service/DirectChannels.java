package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.feed.Feed;

/**
 * Two people, and nobody else. Whoever of them begins, it is the same channel; the other hears of
 * it with the first thing that is said.
 */
@ApplicationScoped
public class DirectChannels {

  private static final int LONGEST_NAME = 100;

  private MemberRows members;
  private ChannelAccess access;
  private People people;
  private ChannelAnnouncements announcements;
  private Feed feed;
  private Event<AccessChanged> changed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DirectChannels() {}

  @Inject
  public DirectChannels(
      MemberRows members,
      ChannelAccess access,
      People people,
      ChannelAnnouncements announcements,
      Feed feed,
      Event<AccessChanged> changed,
      Clock clock) {
    this.members = members;
    this.access = access;
    this.people = people;
    this.announcements = announcements;
    this.feed = feed;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Opens it, or finds it open.
   *
   * @param written since when both may write there
   * @throws Refusal {@code NOT_FOUND} when there is no such colleague
   */
  ChannelId open(Person by, PersonId other, Moment written) {
    if (!ChannelAccess.works(by)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    Person colleague =
        people
            .byId(other)
            .filter(ChannelAccess::works)
            .filter(found -> !found.id().equals(by.id()))
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    ChannelId id = ChannelId.between(by.id(), other);
    String name = by.name() + ", " + colleague.name();
    boolean isNew =
        members.open(
            new MemberRows.NewChannel(
                id,
                ChannelKind.DIRECT,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                by.id(),
                true,
                null));
    if (isNew) {
      members.join(id, List.of(by.id(), other), written.at(), clock.instant(), feed.last());
      members.show(id, by.id(), colleague.name());
      members.show(id, other, by.name());
      tell(id, Set.of(by.id()));
    }
    return id;
  }

  /** Something was said in a channel for the first time. */
  void begun(ChannelId id) {
    if (members.kind(id).filter(ChannelKind.DIRECT::equals).isPresent()) {
      tell(id, members.members(id));
    }
  }

  private void tell(ChannelId id, Set<PersonId> who) {
    access.members(who, id).forEach(announcements::joined);
    changed.fire(new AccessChanged(who));
  }
}
