package org.fieldops.media;

import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;

/** People for tests. */
public final class SomePeople {

  private SomePeople() {}

  public static Person officer() {
    return person("patrol", Role.PATROL);
  }

  public static Person supervisor() {
    return person("supervisor", Role.SUPERVISOR);
  }

  public static Person guest() {
    return person("guest", Role.GUEST);
  }

  public static Person person(String username, Role role) {
    return new Person(new PersonId(UUID.randomUUID()), username, "One " + username, Set.of(role));
  }
}
