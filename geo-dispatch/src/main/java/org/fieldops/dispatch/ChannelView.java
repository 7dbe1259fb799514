package org.fieldops.dispatch;

import org.fieldops.kernel.ChannelId;

/**
 * A channel as a member sees it.
 *
 * @param lastNumber number of its newest message, 0 when there is none
 */
public record ChannelView(ChannelId id, String name, long lastNumber) {}
