package org.fieldops.dispatch.membership.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;

/**
 * Where it is kept why somebody is in a channel. Whoever changes it holds the channel's lock; a
 * change counts once it is settled. However many people, each of these is one statement.
 */
public interface GrantRows {

  /** What settling changed. */
  record Settled(Set<PersonId> joined, Set<PersonId> left, Set<PersonId> changed) {}

  /** By hand, in these roles; another role replaces the one before. */
  void grant(ChannelId channel, Map<PersonId, MemberRole> people);

  /** No more by hand. */
  void revoke(ChannelId channel, Collection<PersonId> people);

  /** By a rule, in its role. */
  void grantBy(UUID rule, Collection<PersonId> people);

  /** No more by this rule. */
  void revokeBy(UUID rule, Collection<PersonId> people);

  /** Nobody has any reason left to be in it. */
  void revokeAll(ChannelId channel);

  /** Whom a rule has in its channel. */
  Set<PersonId> grantedBy(UUID rule);

  /** Whoever of these people has a grant by a rule. */
  Optional<PersonId> byRule(ChannelId channel, Collection<PersonId> people);

  /** Makes the memberships of these people what their grants say. */
  Settled settle(ChannelId channel, Collection<PersonId> people, Instant now, long feedNow);

  /** Adds to how many members it has, and says how many these are. */
  long count(ChannelId channel, int more);

  /** One of these people who is in more channels than so many. */
  Optional<PersonId> inMoreThan(Collection<PersonId> people, int channels);

  /** Those of these people who are in fewer channels than so many. */
  Set<PersonId> inFewerThan(Collection<PersonId> people, int channels);
}
