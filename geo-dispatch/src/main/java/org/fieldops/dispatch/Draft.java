package org.fieldops.dispatch;

import org.fieldops.kernel.ChannelId;

/**
 * What somebody typed in a channel and has not sent.
 *
 * @param text empty when nothing is there
 * @param version counts its changes; 0 when there never was one
 */
public record Draft(ChannelId channel, String text, long version) {}
