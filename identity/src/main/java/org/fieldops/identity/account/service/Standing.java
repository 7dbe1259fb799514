package org.fieldops.identity.account.service;

import java.time.Instant;
import java.util.Set;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;

/**
 * What the realm says of a person's account.
 *
 * @param person with the roles of the present; nobody who is disabled has one
 * @param asOf when the realm was asked, by the realm's clock, which also dates its tokens
 */
public record Standing(Person person, boolean enabled, Instant asOf) {

  public Standing {
    if (!enabled && !person.roles().isEmpty()) {
      person = new Person(person.id(), person.username(), person.name(), Set.<Role>of());
    }
  }
}
