package org.fieldops.identity;

import java.util.Set;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * A CDI event: these people came into a group or left it. Fired within the transaction that did it,
 * so that what follows from it is done with it or not at all.
 *
 * @param by who did it
 */
public record GroupChanged(Person by, GroupId group, Set<PersonId> joined, Set<PersonId> left) {

  public GroupChanged {
    joined = Set.copyOf(joined);
    left = Set.copyOf(left);
  }
}
