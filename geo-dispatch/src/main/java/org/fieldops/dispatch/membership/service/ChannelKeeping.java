package org.fieldops.dispatch.membership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.channel.service.ChannelAnnouncements;
import org.fieldops.dispatch.membership.model.GrantRows;
import org.fieldops.dispatch.membership.model.MadeRows;
import org.fieldops.dispatch.membership.model.MadeRows.Kept;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** Channels that people make. Whoever changes one holds its row's lock. */
@ApplicationScoped
public class ChannelKeeping implements MadeChannels {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_FOUND = 500;

  private MadeRows rows;
  private MemberRows members;
  private GrantRows grants;
  private ChannelRules rules;
  private Memberships memberships;
  private ChannelAccess access;
  private ChannelAnnouncements announcements;
  private MemberLists lists;
  private People people;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelKeeping() {}

  @Inject
  public ChannelKeeping(
      MadeRows rows,
      MemberRows members,
      GrantRows grants,
      ChannelRules rules,
      Memberships memberships,
      ChannelAccess access,
      ChannelAnnouncements announcements,
      MemberLists lists,
      People people,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.members = members;
    this.grants = grants;
    this.rules = rules;
    this.memberships = memberships;
    this.access = access;
    this.announcements = announcements;
    this.lists = lists;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean mayMake(Person by) {
    return access.mayMake(by);
  }

  @Override
  @Transactional
  public MadeChannel make(Person by, NewChannel asked) {
    if (!access.mayMake(by)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    NewChannels.check(asked);
    String name = PlainText.required("name", asked.name(), LONGEST_NAME);
    Map<PersonId, MemberRole> byHand = new HashMap<>(asked.people());
    if (!by.is(Role.ADMIN)) {
      byHand.put(by.id(), MemberRole.OWNER);
    }
    requireKnown(byHand.keySet());
    List<ChannelRules.Wanted> wanted = rules.wanted(asked.rules());
    var channel =
        new MemberRows.NewChannel(
            asked.id(), asked.kind(), name, by.id(), asked.wholeHistory(), null);
    if (!members.open(channel)) {
      return again(by, channel);
    }
    grants.grant(asked.id(), byHand);
    Set<PersonId> touched = new HashSet<>(byHand.keySet());
    wanted.forEach(rule -> touched.addAll(rules.add(by, asked.id(), rule)));
    memberships.settleSilently(asked.id(), touched);
    trail.record(by, "channel.made", asked.id().toString(), asked.kind() + " " + name);
    return view(by, asked.id());
  }

  private MadeChannel again(Person by, MemberRows.NewChannel wanted) {
    Kept there = kept(wanted.id());
    boolean same =
        there.kind() == wanted.kind()
            && there.name().equals(wanted.name())
            && by.id().equals(there.owner());
    if (!same) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
    return view(by, wanted.id());
  }

  @Override
  @Transactional
  public List<MadeChannel> managed(Person by, String words, int limit) {
    if (limit < 1 || limit > MOST_FOUND) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
    boolean all = by.is(Role.ADMIN);
    if (!all && !ChannelAccess.works(by)) {
      return List.of();
    }
    return rows.made(all ? null : by.id(), words, limit).stream()
        .map(channel -> view(channel, true))
        .toList();
  }

  @Override
  @Transactional
  public MadeChannel one(Person by, ChannelId id) {
    if (!access.manages(by, id)) {
      access.reading(by, id);
    }
    return view(by, id);
  }

  @Override
  @Transactional
  public ChannelMember.Page members(Person by, ChannelId id, String words, int offset, int limit) {
    return lists.page(id, access.seesOnlyWriters(by, id), words, offset, limit);
  }

  @Override
  @Transactional
  public List<ChannelRule.Named> rules(Person by, ChannelId id) {
    access.requireManaging(by, id);
    return rules.of(id);
  }

  @Override
  @Transactional
  public MadeChannel rename(Person by, ChannelId id, String wanted) {
    String name = PlainText.required("name", wanted, LONGEST_NAME);
    Kept before = locked(by, id);
    if (!before.name().equals(name)) {
      rows.rename(id, name);
      trail.record(by, "channel.renamed", id.toString(), before.name() + " -> " + name);
      announcements.renamed(id, name);
    }
    return view(by, id);
  }

  @Override
  @Transactional
  public MadeChannel change(
      Person by, ChannelId id, Map<PersonId, MemberRole> in, Collection<PersonId> out) {
    requireKnown(in.keySet());
    locked(by, id);
    grants
        .byRule(id, out)
        .ifPresent(person -> {
          throw new Refusal(Problem.MEMBER_BY_RULE, lists.name(person));
        });
    grants.revoke(id, out);
    grants.grant(id, in);
    memberships.settle(id, by, Memberships.union(in.keySet(), out));
    trail.record(by, "channel.members", id.toString(), "+" + in.size() + " -" + out.size());
    return view(by, id);
  }

  @Override
  @Transactional
  public MadeChannel addRule(Person by, ChannelId id, ChannelRule asked) {
    access.requireManaging(by, id);
    ChannelRules.Wanted wanted = rules.wanted(List.of(asked)).getFirst();
    locked(by, id);
    NewChannels.checkCount(rules.of(id).size() + 1);
    memberships.settle(id, by, rules.add(by, id, wanted));
    trail.record(by, "channel.rule.added", id.toString(), wanted.rule().toString());
    return view(by, id);
  }

  @Override
  @Transactional
  public MadeChannel endRule(Person by, ChannelId id, UUID rule) {
    locked(by, id);
    rules
        .end(by, id, rule)
        .ifPresent(people -> {
          memberships.settle(id, by, people);
          trail.record(by, "channel.rule.ended", id.toString(), rule.toString());
        });
    return view(by, id);
  }

  @Override
  @Transactional
  public void end(Person by, ChannelId id) {
    access.requireManaging(by, id);
    members.lock(id);
    if (kept(id).endsAt() != null) {
      return;
    }
    Set<PersonId> everybody = rows.members(id, false);
    grants.revokeAll(id);
    rules.endAll(by, id);
    rows.end(id, clock.instant());
    memberships.settleSilently(id, everybody);
    trail.record(by, "channel.ended", id.toString(), kept(id).name());
  }

  /** Locked, by somebody who manages it, and not at its end. */
  private Kept locked(Person by, ChannelId id) {
    access.requireManaging(by, id);
    members.lock(id);
    Kept channel = kept(id);
    if (channel.endsAt() != null) {
      throw new Refusal(Problem.CHANNEL_ENDED);
    }
    return channel;
  }

  private Kept kept(ChannelId id) {
    return rows.one(id).orElseThrow(() -> new Refusal(Problem.CHANNEL_NOT_YOURS));
  }

  private void requireKnown(Set<PersonId> named) {
    if (named.size() > MOST_MEMBERS) {
      throw new Refusal(Problem.CHANNEL_FULL, MOST_MEMBERS);
    }
    if (people.byIds(named).size() < named.size()) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }

  private MadeChannel view(Person by, ChannelId id) {
    return view(kept(id), access.manages(by, id));
  }

  private MadeChannel view(Kept channel, boolean mayManage) {
    long count =
        channel.members() > 0 ? channel.members() : rows.members(channel.id(), false).size();
    return new MadeChannel(
        channel.id(), channel.kind(), channel.name(), channel.wholeHistory(), count, mayManage);
  }
}
