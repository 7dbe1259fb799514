package org.fieldops.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * People under a name, 8,000 at most. Administrators make groups, and whoever one of the {@link
 * GroupMakers} lets; to all others there are none ({@code NOT_ALLOWED}). A group is changed by an
 * administrator and by who made it. Each change leaves a line in the audit trail and fires {@link
 * GroupChanged} within its transaction.
 */
public interface Groups {

  /** The most people in one. */
  int MOST_MEMBERS = 8_000;

  /** Whether this person may see and make groups. */
  boolean open(Person by);

  /**
   * Groups by name.
   *
   * @param words a part of the name, "" for all
   * @param limit 1 to 500
   */
  List<GroupView> find(Person by, String words, int limit);

  GroupView one(Person by, GroupId id);

  /**
   * Makes one; again with the same id and name is harmless.
   *
   * @param name 1 to 100 characters
   * @throws org.fieldops.kernel.Refusal {@code GROUP_NAME_TAKEN}, {@code OPERATION_REUSED} for an
   *     id that names another group, {@code NOT_FOUND} for somebody unknown
   */
  GroupView make(Person by, GroupId id, String name, Collection<PersonId> members);

  /**
   * @throws org.fieldops.kernel.Refusal {@code GROUP_NAME_TAKEN}
   */
  GroupView rename(Person by, GroupId id, String name);

  /**
   * Puts people in and takes people out, all or nothing; who is in already, or out, stays so.
   *
   * @throws org.fieldops.kernel.Refusal {@code GROUP_FULL}; {@code NOT_FOUND} for somebody unknown
   */
  GroupView change(Person by, GroupId id, Collection<PersonId> in, Collection<PersonId> out);

  /** Takes everybody out and lets the name go; again is harmless. */
  void end(Person by, GroupId id);

  /**
   * Who is in it, by name.
   *
   * @param words a part of the name, "" for everybody
   * @param offset how many are left out before the first
   * @param limit 1 to 500
   */
  List<Person> members(Person by, GroupId id, String words, int offset, int limit);

  /**
   * Who is in it now, for the modules that follow a group; nobody when there is none. It stays so
   * until the transaction ends.
   */
  Set<PersonId> membersNow(GroupId id);

  /** Names for a list of ids; unknown ones and those that are over are left out. */
  Map<GroupId, String> names(Collection<GroupId> ids);
}
