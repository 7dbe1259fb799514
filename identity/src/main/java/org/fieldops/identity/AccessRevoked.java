package org.fieldops.identity;

import java.util.Set;
import org.fieldops.kernel.PersonId;

/**
 * A CDI event: the realm has disabled or deleted these people, or taken a role from them. From now
 * on {@link SignIns} refuses them or gives them less; whatever still rides on an older answer
 * (sockets, open desks) is to be closed. Fired outside of any transaction, within 60 seconds of the
 * act.
 */
public record AccessRevoked(Set<PersonId> people) {

  public AccessRevoked {
    people = Set.copyOf(people);
  }
}
