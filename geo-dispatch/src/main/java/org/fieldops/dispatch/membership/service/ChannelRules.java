package org.fieldops.dispatch.membership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.channel.service.ChannelBook;
import org.fieldops.dispatch.membership.model.GrantRows;
import org.fieldops.dispatch.membership.model.MadeRows;
import org.fieldops.dispatch.membership.model.RuleRows;
import org.fieldops.dispatch.membership.model.RuleRows.Held;
import org.fieldops.identity.GroupChanged;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Rules, and what follows from them. A group's change counts within its own transaction; whom the
 * realm gives a role, and who is on duty, is followed by {@link RuleRounds}. The order of locks is
 * group, then channels by id.
 */
@ApplicationScoped
public class ChannelRules {

  /** What nobody tells us when it changes. */
  private static final Set<ChannelRule.Kind> FOLLOWED =
      Set.of(ChannelRule.Kind.ROLE, ChannelRule.Kind.SHIFT, ChannelRule.Kind.UNIT);

  private RuleRows rules;
  private GrantRows grants;
  private MadeRows made;
  private RuleSubjects subjects;
  private Memberships memberships;
  private ChannelBook book;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelRules() {}

  @Inject
  public ChannelRules(
      RuleRows rules,
      GrantRows grants,
      MadeRows made,
      RuleSubjects subjects,
      Memberships memberships,
      ChannelBook book,
      Clock clock) {
    this.rules = rules;
    this.grants = grants;
    this.made = made;
    this.subjects = subjects;
    this.memberships = memberships;
    this.book = book;
    this.clock = clock;
  }

  /** Rules as wanted, each with who is of its subject; to be had before the channel is locked. */
  List<Wanted> wanted(List<ChannelRule> asked) {
    return asked.stream()
        .map(subjects::known)
        .map(rule -> new Wanted(rule, subjects.people(rule)))
        .toList();
  }

  /** A rule and who is of its subject. */
  record Wanted(ChannelRule rule, Set<PersonId> people) {}

  /**
   * Adds a rule to a channel that is locked; the memberships are not settled yet.
   *
   * @throws Refusal {@code OPERATION_REUSED} when its id is that of another rule
   */
  Set<PersonId> add(Person by, ChannelId channel, Wanted wanted) {
    ChannelRule rule = wanted.rule();
    if (rules.add(channel, rule, by.id(), clock.instant())) {
      grants.grantBy(rule.id(), wanted.people());
      return wanted.people();
    }
    boolean there =
        rules.of(channel).stream()
            .anyMatch(one -> one.kind() == rule.kind() && one.subject().equals(rule.subject()));
    if (!there) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
    return Set.of();
  }

  /**
   * Ends a rule of a channel that is locked; the memberships are not settled yet.
   *
   * @return who was in by it; nothing when there is no such rule
   */
  Optional<Set<PersonId>> end(Person by, ChannelId channel, UUID id) {
    if (rules.one(channel, id).isEmpty()) {
      return Optional.empty();
    }
    Set<PersonId> people = grants.grantedBy(id);
    rules.end(id, by.id(), clock.instant());
    grants.revokeBy(id, people);
    return Optional.of(people);
  }

  void endAll(Person by, ChannelId channel) {
    rules.endAll(channel, by.id(), clock.instant());
  }

  List<ChannelRule.Named> of(ChannelId channel) {
    return subjects.named(rules.of(channel));
  }

  /** Who comes into a group comes into the channels that name it; who leaves likewise. */
  @Transactional
  public void follow(@Observes GroupChanged group) {
    String subject = group.group().toString();
    Set<ChannelId> named =
        rules.naming(ChannelRule.Kind.GROUP, subject).stream()
            .map(Held::channel)
            .collect(Collectors.toSet());
    book.lock(named);
    for (Held held : rules.naming(ChannelRule.Kind.GROUP, subject)) {
      if (named.contains(held.channel())) {
        grants.grantBy(held.rule().id(), group.joined());
        grants.revokeBy(held.rule().id(), group.left());
        memberships.settle(
            held.channel(), group.by(), Memberships.union(group.joined(), group.left()));
      }
    }
  }

  /** The rules whose subjects change without a word. */
  @Transactional
  public List<Held> toFollow() {
    return rules.ofKinds(FOLLOWED);
  }

  /**
   * Brings a rule's channel to what its subject is now. Whoever is in too many channels already, or
   * finds this one full, stays outside: nobody is there to be refused.
   */
  @Transactional
  public void follow(Held held) {
    UUID rule = held.rule().id();
    Set<PersonId> want = subjects.people(held.rule());
    if (grants.grantedBy(rule).equals(want)) {
      return;
    }
    book.lock(Set.of(held.channel()));
    if (rules.one(held.channel(), rule).isEmpty()) {
      return;
    }
    Set<PersonId> has = grants.grantedBy(rule);
    Set<PersonId> gone = new HashSet<>(has);
    gone.removeAll(want);
    Set<PersonId> come = new HashSet<>(want);
    come.removeAll(has);
    grants.revokeBy(rule, gone);
    Set<PersonId> fit = fitting(held.channel(), come);
    grants.grantBy(rule, fit);
    memberships.settle(held.channel(), null, Memberships.union(gone, fit));
  }

  private Set<PersonId> fitting(ChannelId channel, Set<PersonId> come) {
    if (come.isEmpty()) {
      return come;
    }
    long room =
        MadeChannels.MOST_MEMBERS - made.one(channel).map(MadeRows.Kept::members).orElse(0L);
    return grants.inFewerThan(come, MadeChannels.MOST_CHANNELS).stream()
        .limit(Math.max(0, room))
        .collect(Collectors.toSet());
  }
}
