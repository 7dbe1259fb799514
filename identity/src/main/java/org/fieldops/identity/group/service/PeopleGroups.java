package org.fieldops.identity.group.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.fieldops.identity.AuditTrail;
import org.fieldops.identity.GroupChanged;
import org.fieldops.identity.GroupMakers;
import org.fieldops.identity.GroupView;
import org.fieldops.identity.Groups;
import org.fieldops.identity.People;
import org.fieldops.identity.group.service.GroupRows.Kept;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** The groups of the house. Whoever changes one holds its row's lock. */
@ApplicationScoped
public class PeopleGroups implements Groups {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_FOUND = 500;

  private GroupRows rows;
  private People people;
  private AuditTrail trail;
  private Iterable<GroupMakers> makers;
  private Event<GroupChanged> changed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PeopleGroups() {}

  @Inject
  PeopleGroups(
      GroupRows rows,
      People people,
      AuditTrail trail,
      @Any Instance<GroupMakers> makers,
      Event<GroupChanged> changed,
      Clock clock) {
    this(rows, people, trail, (Iterable<GroupMakers>) makers, changed, clock);
  }

  PeopleGroups(
      GroupRows rows,
      People people,
      AuditTrail trail,
      Iterable<GroupMakers> makers,
      Event<GroupChanged> changed,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.trail = trail;
    this.makers = makers;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean open(Person by) {
    return by.is(Role.ADMIN)
        || StreamSupport.stream(makers.spliterator(), false).anyMatch(each -> each.mayMake(by));
  }

  @Override
  @Transactional
  public List<GroupView> find(Person by, String words, int limit) {
    requireOpen(by);
    requireLimit(limit);
    return rows.find(words, limit).stream().map(group -> view(by, group)).toList();
  }

  @Override
  @Transactional
  public GroupView one(Person by, GroupId id) {
    requireOpen(by);
    return view(by, rows.byId(id).filter(group -> !group.over()).orElseThrow(PeopleGroups::none));
  }

  @Override
  @Transactional
  public GroupView make(Person by, GroupId id, String wanted, Collection<PersonId> members) {
    requireOpen(by);
    String name = PlainText.required("name", wanted, LONGEST_NAME);
    if (!rows.add(id, name, by.id(), clock.instant())) {
      return again(by, id, name);
    }
    trail.record(by, "group.made", id.toString(), name);
    return put(by, locked(by, id), members, Set.of());
  }

  private GroupView again(Person by, GroupId id, String name) {
    Kept there = rows.byId(id).orElseThrow(() -> new Refusal(Problem.GROUP_NAME_TAKEN, name));
    if (!there.name().equals(name) || !there.madeBy().equals(by.id())) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
    return view(by, there);
  }

  @Override
  @Transactional
  public GroupView rename(Person by, GroupId id, String wanted) {
    String name = PlainText.required("name", wanted, LONGEST_NAME);
    Kept group = locked(by, id);
    if (!group.name().equals(name)) {
      if (!rows.rename(id, name)) {
        throw new Refusal(Problem.GROUP_NAME_TAKEN, name);
      }
      trail.record(by, "group.renamed", id.toString(), group.name() + " -> " + name);
    }
    return one(by, id);
  }

  @Override
  @Transactional
  public GroupView change(
      Person by, GroupId id, Collection<PersonId> in, Collection<PersonId> out) {
    return put(by, locked(by, id), in, out);
  }

  private GroupView put(Person by, Kept group, Collection<PersonId> in, Collection<PersonId> out) {
    Set<PersonId> coming = new HashSet<>(in);
    requireKnown(coming);
    Set<PersonId> left = rows.leave(group.id(), out, by.id(), clock.instant());
    Set<PersonId> joined = rows.join(group.id(), coming, by.id(), clock.instant());
    int members = group.members() + joined.size() - left.size();
    if (members > MOST_MEMBERS) {
      throw new Refusal(Problem.GROUP_FULL, group.name(), MOST_MEMBERS);
    }
    if (!joined.isEmpty() || !left.isEmpty()) {
      rows.count(group.id(), members);
      trail.record(
          by,
          "group.changed",
          group.id().toString(),
          "+" + joined.size() + " -" + left.size() + named(joined, left));
      changed.fire(new GroupChanged(by, group.id(), joined, left));
    }
    return view(by, new Kept(group.id(), group.name(), group.madeBy(), members, false));
  }

  /** Of a few who they are; of many the group's rows say it. */
  private static String named(Set<PersonId> joined, Set<PersonId> left) {
    return joined.size() + left.size() > 20 ? "" : " in " + joined + " out " + left;
  }

  @Override
  @Transactional
  public void end(Person by, GroupId id) {
    requireOpen(by);
    Kept group = rows.locked(id).orElseThrow(PeopleGroups::none);
    requireMayChange(by, group);
    if (!group.over()) {
      put(by, group, Set.of(), rows.members(id));
      rows.end(id, by.id(), clock.instant());
      trail.record(by, "group.ended", id.toString(), group.name());
    }
  }

  @Override
  @Transactional
  public List<Person> members(Person by, GroupId id, String words, int offset, int limit) {
    requireLimit(limit);
    one(by, id);
    return rows.members(id, words, offset, limit);
  }

  @Override
  @Transactional
  public Set<PersonId> membersNow(GroupId id) {
    return rows.members(id);
  }

  @Override
  @Transactional
  public Map<GroupId, String> names(Collection<GroupId> ids) {
    return ids.isEmpty() ? Map.of() : rows.names(ids);
  }

  private Kept locked(Person by, GroupId id) {
    requireOpen(by);
    Kept group = rows.locked(id).filter(each -> !each.over()).orElseThrow(PeopleGroups::none);
    requireMayChange(by, group);
    return group;
  }

  private void requireOpen(Person by) {
    if (!open(by)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
  }

  private static void requireMayChange(Person by, Kept group) {
    if (!mayChange(by, group)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
  }

  private void requireKnown(Set<PersonId> coming) {
    if (coming.size() > MOST_MEMBERS) {
      throw new Refusal(Problem.GROUP_FULL, "", MOST_MEMBERS);
    }
    if (people.byIds(coming).size() < coming.size()) {
      throw none();
    }
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > MOST_FOUND) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
  }

  private static boolean mayChange(Person by, Kept group) {
    return by.is(Role.ADMIN) || group.madeBy().equals(by.id());
  }

  private static GroupView view(Person by, Kept group) {
    return new GroupView(group.id(), group.name(), group.members(), mayChange(by, group));
  }

  private static Refusal none() {
    return new Refusal(Problem.NOT_FOUND);
  }
}
