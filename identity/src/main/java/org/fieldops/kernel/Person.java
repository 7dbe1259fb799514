package org.fieldops.kernel;

import java.util.Set;

/**
 * Somebody who signs in. The realm owns the truth; this is what it said last.
 *
 * @param username what they sign in with
 * @param name what colleagues read
 */
public record Person(PersonId id, String username, String name, Set<Role> roles) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /**
   * @throws Refusal {@link Problem#NOT_ALLOWED} unless the person has one of the roles
   */
  public void require(Role... anyOf) {
    for (Role role : anyOf) {
      if (roles.contains(role)) {
        return;
      }
    }
    throw new Refusal(Problem.NOT_ALLOWED);
  }
}
