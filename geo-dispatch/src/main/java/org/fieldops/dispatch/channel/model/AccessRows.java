package org.fieldops.dispatch.channel.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;

/** Where it is kept who reaches what; the rules are those of {@code ChannelAccess}. */
public interface AccessRows {

  /** Every channel of which somebody may read anything, by its end. */
  List<ReadingRight> all(AccessSubject by);

  /** The same for one of them. */
  Optional<ReadingRight> one(AccessSubject by, ChannelId channel);

  /** The same for several members, who have nothing of the desk. */
  Map<PersonId, ReadingRight> members(
      Collection<PersonId> people, ChannelId channel, Instant since);

  /** Whether it is a channel of an election. */
  boolean ofElection(ChannelId channel);

  /** What somebody is to a channel, whatever they may read there; nothing when there is none. */
  Optional<Membership> membership(PersonId person, ChannelId channel);

  /** Whether somebody owns a channel that people made. */
  boolean ownsOne(PersonId person);

  /** A membership with the right to write that lay anywhere between the two moments, both in. */
  Optional<WritingRight> writingRight(
      AccessSubject by, ChannelId channel, Instant earliest, Instant latest, Instant unitAt);

  /** Whether the channel was theirs at that moment. */
  boolean owns(PersonId person, ChannelId channel, Instant moment);

  /** Whether the channel is theirs, or was when it ended. */
  boolean ownsToTheEnd(PersonId person, ChannelId channel);
}
