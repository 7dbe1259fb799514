package org.fieldops.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device of a person.
 *
 * @param name as the person calls it; null when they never said
 * @param lastContact to a minute
 * @param unsent entries that were on it and nowhere else, as it last said
 * @param session of the realm, by which it is or was signed in
 */
public record DeviceView(
    UUID id,
    DeviceKind kind,
    @Nullable String name,
    Instant firstSeen,
    Instant lastContact,
    int unsent,
    boolean signedIn,
    String session) {}
