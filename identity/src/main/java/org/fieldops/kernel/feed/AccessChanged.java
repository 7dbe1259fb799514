package org.fieldops.kernel.feed;

import java.util.Set;
import org.fieldops.kernel.PersonId;

/** A CDI event, fired inside the transaction: what these people may read has changed. */
public record AccessChanged(Set<PersonId> people) {}
