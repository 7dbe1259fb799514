package org.fieldops.dispatch.membership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.dispatch.membership.model.GrantRows;
import org.fieldops.dispatch.membership.model.MadeRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;

/** Channels that nobody makes: the house opens and ends them, and says who is in them. */
@ApplicationScoped
public class HouseChannels {

  private MemberRows members;
  private GrantRows grants;
  private MadeRows rows;
  private Memberships memberships;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HouseChannels() {}

  @Inject
  public HouseChannels(
      MemberRows members, GrantRows grants, MadeRows rows, Memberships memberships) {
    this.members = members;
    this.grants = grants;
    this.rows = rows;
    this.memberships = memberships;
  }

  /** Opens one with these people in it, who read and write; false when there is one already. */
  @Transactional
  public boolean open(MemberRows.NewChannel channel, Set<PersonId> people) {
    if (!members.open(channel)) {
      return false;
    }
    grant(channel.id(), people);
    memberships.settleSilently(channel.id(), people);
    return true;
  }

  /** These are in it too; whoever is already stays. */
  @Transactional
  public void admit(ChannelId channel, Collection<PersonId> people) {
    Set<PersonId> coming = new HashSet<>(people);
    coming.removeAll(rows.members(channel, false));
    if (!coming.isEmpty()) {
      members.lock(channel);
      grant(channel, coming);
      memberships.settle(channel, null, coming);
    }
  }

  /** Nobody writes there any more, and its members read for seven days. */
  @Transactional
  public void end(ChannelId channel, Instant now) {
    members.lock(channel);
    Set<PersonId> everybody = rows.members(channel, false);
    grants.revokeAll(channel);
    rows.end(channel, now);
    memberships.settleSilently(channel, everybody);
  }

  private void grant(ChannelId channel, Collection<PersonId> people) {
    grants.grant(
        channel,
        people.stream()
            .collect(Collectors.toMap(Function.identity(), person -> MemberRole.WRITER)));
  }
}
