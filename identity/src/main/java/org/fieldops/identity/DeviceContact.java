package org.fieldops.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device asks for something.
 *
 * @param device the id that it made itself
 * @param session of the realm
 * @param unsent how many entries are on it and nowhere else; null when it does not say
 */
public record DeviceContact(
    UUID device, String session, DeviceKind kind, @Nullable Integer unsent) {}
