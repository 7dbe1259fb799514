package org.fieldops.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.jspecify.annotations.Nullable;

/** The people the realm knows, kept here so that names are there while Keycloak is away. */
public interface People {

  /** Remembers what a token just said of a person; cheap when nothing changed. */
  void seen(Person person);

  Optional<Person> byId(PersonId id);

  Optional<Person> byUsername(String username);

  /** Those who sign in by these names, by that name; unknown ones are left out. */
  Map<String, Person> byUsernames(Collection<String> usernames);

  /** Names for a list of ids; unknown ones are left out. */
  Map<PersonId, Person> byIds(Collection<PersonId> ids);

  /** Everybody with the role, by name; at most 10,000. */
  List<Person> withRole(Role role);

  /**
   * Those whom somebody can write to: patrol, dispatchers and supervisors, by name.
   *
   * @param words a part of the name or user name, "" for everybody
   * @param limit the most that are found
   */
  List<Person> colleagues(PersonId of, String words, int limit);

  /**
   * Those of these people, and of all who have the role, whom somebody can write to, by name. Found
   * among thousands as among few: nobody is left out for others who come before them by name.
   *
   * @param orWith a role whose people are meant whether or not they are of these; null for none
   * @param words a part of the name or user name, "" for everybody
   * @param limit the most that are found
   */
  List<Person> colleagues(
      PersonId of, Collection<PersonId> ids, @Nullable Role orWith, String words, int limit);

  /**
   * Those of these people who have a word in their name, by name.
   *
   * @param words a part of the name, "" for all of them
   * @param offset how many are left out before the first
   */
  List<Person> among(Collection<PersonId> ids, String words, int offset, int limit);
}
