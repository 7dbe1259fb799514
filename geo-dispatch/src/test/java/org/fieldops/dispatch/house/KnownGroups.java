package org.fieldops.dispatch.house;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fieldops.identity.GroupChanged;
import org.fieldops.identity.GroupView;
import org.fieldops.identity.Groups;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;

/** Groups in memory, whose changes are told at once, as within the transaction of the real ones. */
public final class KnownGroups implements Groups {

  private record Known(String name, Set<PersonId> members) {}

  private final Map<GroupId, Known> known = new ConcurrentHashMap<>();
  private Consumer<GroupChanged> follower = changed -> {};

  /** Who is told. */
  void tell(Consumer<GroupChanged> whom) {
    follower = whom;
  }

  @Override
  public boolean open(Person by) {
    return by.is(Role.ADMIN) || by.is(Role.DISPATCHER);
  }

  @Override
  public List<GroupView> find(Person by, String words, int limit) {
    return known.keySet().stream().limit(limit).map(id -> one(by, id)).toList();
  }

  @Override
  public GroupView one(Person by, GroupId id) {
    Known group = known(id);
    return new GroupView(id, group.name(), group.members().size(), true);
  }

  private Known known(GroupId id) {
    return known.getOrDefault(id, new Known("?", new HashSet<>()));
  }

  @Override
  public GroupView make(Person by, GroupId id, String name, Collection<PersonId> members) {
    known.put(id, new Known(name, new HashSet<>()));
    return change(by, id, members, Set.of());
  }

  @Override
  public GroupView rename(Person by, GroupId id, String name) {
    known.put(id, new Known(name, known(id).members()));
    return one(by, id);
  }

  @Override
  public GroupView change(
      Person by, GroupId id, Collection<PersonId> in, Collection<PersonId> out) {
    Set<PersonId> members = known(id).members();
    Set<PersonId> joined = new HashSet<>(in);
    joined.removeAll(members);
    Set<PersonId> left = new HashSet<>(out);
    left.retainAll(members);
    members.removeAll(left);
    members.addAll(joined);
    follower.accept(new GroupChanged(by, id, joined, left));
    return one(by, id);
  }

  @Override
  public void end(Person by, GroupId id) {
    change(by, id, Set.of(), membersNow(id));
    known.remove(id);
  }

  @Override
  public List<Person> members(Person by, GroupId id, String words, int offset, int limit) {
    return List.of();
  }

  @Override
  public Set<PersonId> membersNow(GroupId id) {
    return Set.copyOf(known(id).members());
  }

  @Override
  public Map<GroupId, String> names(Collection<GroupId> ids) {
    return ids.stream()
        .filter(known::containsKey)
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> known(id).name()));
  }
}
