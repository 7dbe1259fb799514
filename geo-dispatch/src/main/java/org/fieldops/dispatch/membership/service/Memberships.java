package org.fieldops.dispatch.membership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.channel.service.ChannelAnnouncements;
import org.fieldops.dispatch.channel.service.ChannelLines;
import org.fieldops.dispatch.membership.model.GrantRows;
import org.fieldops.dispatch.membership.model.GrantRows.Settled;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.feed.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Makes members of those who have a grant, and tells each whom it concerns. However many people
 * come, they are a fixed number of statements; a change costs what changes, not what is there.
 */
@ApplicationScoped
public class Memberships {

  private GrantRows grants;
  private MemberRows channels;
  private ChannelAccess access;
  private ChannelAnnouncements announcements;
  private ChannelLines lines;
  private People people;
  private Feed feed;
  private Event<AccessChanged> changed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Memberships() {}

  @Inject
  public Memberships(
      GrantRows grants,
      MemberRows channels,
      ChannelAccess access,
      ChannelAnnouncements announcements,
      ChannelLines lines,
      People people,
      Feed feed,
      Event<AccessChanged> changed,
      Clock clock) {
    this.grants = grants;
    this.channels = channels;
    this.access = access;
    this.announcements = announcements;
    this.lines = lines;
    this.people = people;
    this.feed = feed;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Makes the memberships of these people what their grants say; the channel is locked. Who comes
   * and who goes is a line in the channel, except among the thousands of an announcement.
   *
   * @param by who did it; null when it came of itself
   * @throws Refusal {@code CHANNEL_FULL}, {@code CHANNELS_FULL}
   */
  void settle(ChannelId channel, @Nullable Person by, Collection<PersonId> touched) {
    Settled settled = settleSilently(channel, touched);
    if (channels.kind(channel).filter(ChannelKind.ANNOUNCEMENT::equals).isPresent()) {
      return;
    }
    lines.say(channel, by, Extras.Line.LEFT, settled.left());
    lines.say(channel, by, Extras.Line.JOINED, settled.joined());
  }

  /** The same without a line, for a channel that begins or ends. */
  Settled settleSilently(ChannelId channel, Collection<PersonId> touched) {
    if (touched.isEmpty()) {
      return new Settled(Set.of(), Set.of(), Set.of());
    }
    Settled settled = grants.settle(channel, touched, clock.instant(), feed.last());
    requireRoom(channel, settled);
    Set<PersonId> told = union(settled.joined(), settled.changed());
    if (!told.isEmpty()) {
      access.members(told, channel).forEach(announcements::joined);
    }
    settled.left().forEach(person -> announcements.left(person, channel));
    Set<PersonId> concerned = union(told, settled.left());
    if (!concerned.isEmpty()) {
      changed.fire(new AccessChanged(concerned));
    }
    return settled;
  }

  private void requireRoom(ChannelId channel, Settled settled) {
    int more = settled.joined().size() - settled.left().size();
    if (more != 0 && grants.count(channel, more) > MadeChannels.MOST_MEMBERS) {
      throw new Refusal(Problem.CHANNEL_FULL, MadeChannels.MOST_MEMBERS);
    }
    if (!settled.joined().isEmpty()) {
      grants
          .inMoreThan(settled.joined(), MadeChannels.MOST_CHANNELS)
          .ifPresent(person -> {
            throw new Refusal(Problem.CHANNELS_FULL, name(person), MadeChannels.MOST_CHANNELS);
          });
    }
  }

  private String name(PersonId person) {
    return people.byId(person).map(Person::name).orElse("?");
  }

  static Set<PersonId> union(Collection<PersonId> some, Collection<PersonId> others) {
    Set<PersonId> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
