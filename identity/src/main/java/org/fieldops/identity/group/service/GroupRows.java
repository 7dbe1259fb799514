package org.fieldops.identity.group.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/** Where groups and who is in them are kept. */
public interface GroupRows {

  /** A group and who made it. */
  record Kept(GroupId id, String name, PersonId madeBy, int members, boolean over) {}

  /** Keeps a group with nobody in it; false when its id or its name is taken. */
  boolean add(GroupId id, String name, PersonId by, Instant now);

  Optional<Kept> byId(GroupId id);

  /** The same, locked until the transaction ends. */
  Optional<Kept> locked(GroupId id);

  /** Those that are not over, by name. */
  List<Kept> find(String words, int limit);

  /** False when another group has the name. */
  boolean rename(GroupId id, String name);

  void end(GroupId id, PersonId by, Instant now);

  /** Puts in those who are not; says who came. */
  Set<PersonId> join(GroupId id, Collection<PersonId> people, PersonId by, Instant now);

  /** Takes out those who are in; says who went. */
  Set<PersonId> leave(GroupId id, Collection<PersonId> people, PersonId by, Instant now);

  /** Keeps how many are in it now. */
  void count(GroupId id, int members);

  Set<PersonId> members(GroupId id);

  List<Person> members(GroupId id, String words, int offset, int limit);

  Map<GroupId, String> names(Collection<GroupId> ids);
}
