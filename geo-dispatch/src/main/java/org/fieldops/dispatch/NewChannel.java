package org.fieldops.dispatch;

import java.util.List;
import java.util.Map;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;

/**
 * A channel as somebody wants it.
 *
 * @param id a UUIDv7 made by who asks, so that asking again is harmless
 * @param kind one of {@code GROUP ANNOUNCEMENT ROOM UNIT}
 * @param wholeHistory whether who comes later reads what was said before
 * @param people who is in it by name, 8,000 at most
 * @param rules who else is, 50 at most; a channel of a unit has exactly one that names a unit
 */
public record NewChannel(
    ChannelId id,
    ChannelKind kind,
    String name,
    boolean wholeHistory,
    Map<PersonId, MemberRole> people,
    List<ChannelRule> rules) {}
