package org.fieldops.dispatch.channel.model;

import java.time.Instant;
import org.fieldops.kernel.PersonId;

/**
 * Who wants to read or write, as the rules of access see them.
 *
 * @param desk whether they also have what the dispatchers' desk has
 * @param moment of which duty is asked
 * @param since channels and memberships that ended before are over for good
 */
public record AccessSubject(PersonId person, boolean desk, Instant since, Instant moment) {}
