package org.fieldops.dispatch;

import org.fieldops.kernel.ChannelId;

/**
 * A channel as those see it who say who is in it.
 *
 * @param wholeHistory whether who comes later reads what was said before
 * @param members how many it has
 * @param mayManage whether the person who asks is one of those
 */
public record MadeChannel(
    ChannelId id,
    ChannelKind kind,
    String name,
    boolean wholeHistory,
    long members,
    boolean mayManage) {}
