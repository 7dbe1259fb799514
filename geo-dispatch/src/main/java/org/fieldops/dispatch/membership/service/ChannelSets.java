package org.fieldops.dispatch.membership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.dispatch.channel.service.ChannelAnnouncements;
import org.fieldops.dispatch.membership.model.GrantRows;
import org.fieldops.dispatch.membership.model.SetRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.AccessChanged;

/** Channels that are made and ended many at a time, by somebody who need not be in any of them. */
@ApplicationScoped
public class ChannelSets {

  /** Longer than a channel that ended is read. */
  private static final Duration LONG_AGO = Duration.ofDays(8);

  private MemberRows members;
  private GrantRows grants;
  private SetRows sets;
  private ChannelRules rules;
  private Memberships memberships;
  private ChannelAnnouncements announcements;
  private Event<AccessChanged> changed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelSets() {}

  @Inject
  public ChannelSets(
      MemberRows members,
      GrantRows grants,
      SetRows sets,
      ChannelRules rules,
      Memberships memberships,
      ChannelAnnouncements announcements,
      Event<AccessChanged> changed) {
    this.members = members;
    this.grants = grants;
    this.sets = sets;
    this.rules = rules;
    this.memberships = memberships;
    this.announcements = announcements;
    this.changed = changed;
  }

  /**
   * Opens one; when there is one of its id already nothing happens. Nobody is there to be refused:
   * who is in too many channels stays outside, and a rule that names nothing, or more people than
   * there is room for, is left out.
   *
   * @return how many people stayed outside
   */
  @Transactional
  public int open(Person by, NewChannel wanted) {
    Map<PersonId, MemberRole> byHand = fitting(wanted.people());
    Set<PersonId> touched = new HashSet<>(byHand.keySet());
    List<ChannelRules.Wanted> named =
        wanted.rules().stream().flatMap(rule -> named(rule).stream()).toList();
    var channel =
        new MemberRows.NewChannel(
            wanted.id(), wanted.kind(), wanted.name(), by.id(), wanted.wholeHistory(), null);
    if (!members.open(channel)) {
      return 0;
    }
    grants.grant(wanted.id(), byHand);
    for (ChannelRules.Wanted rule : named) {
      Set<PersonId> all = Memberships.union(touched, rule.people());
      if (all.size() <= MadeChannels.MOST_MEMBERS) {
        rules.add(by, wanted.id(), rule);
        touched = all;
      }
    }
    memberships.settleSilently(wanted.id(), touched);
    return wanted.people().size() - byHand.size();
  }

  private Map<PersonId, MemberRole> fitting(Map<PersonId, MemberRole> people) {
    if (people.isEmpty()) {
      return people;
    }
    Map<PersonId, MemberRole> fitting = new HashMap<>(people);
    fitting.keySet().retainAll(grants.inFewerThan(people.keySet(), MadeChannels.MOST_CHANNELS));
    return fitting;
  }

  private List<ChannelRules.Wanted> named(ChannelRule rule) {
    try {
      ChannelRules.Wanted wanted = rules.wanted(List.of(rule)).getFirst();
      Set<PersonId> fitting =
          wanted.people().isEmpty()
              ? Set.of()
              : grants.inFewerThan(wanted.people(), MadeChannels.MOST_CHANNELS);
      return List.of(new ChannelRules.Wanted(wanted.rule(), fitting));
    } catch (Refusal gone) {
      return List.of();
    }
  }

  /** Locks them, so that nothing is said there and nobody comes or goes. */
  @Transactional
  public void lock(Collection<ChannelId> channels) {
    sets.lock(channels);
  }

  /**
   * Ends them all at this moment; they are locked. Nobody writes there any more, and who was in one
   * reads it for seven days. Its members are told by {@link #tell}.
   */
  @Transactional
  public void end(Collection<ChannelId> channels, Person by, Instant now) {
    sets.end(channels, by.id(), now);
  }

  /** As if these, which have ended, had never been: nobody reads them any more. */
  @Transactional
  public void withdraw(Collection<ChannelId> channels, Instant now) {
    sets.withdraw(channels, now.minus(LONG_AGO));
  }

  /** Tells who was in it that it has ended. */
  @Transactional
  public void tell(ChannelId channel, Instant ended) {
    Set<PersonId> people = sets.atTheEnd(channel, ended);
    people.forEach(person -> announcements.left(person, channel));
    if (!people.isEmpty()) {
      changed.fire(new AccessChanged(people));
    }
  }
}
