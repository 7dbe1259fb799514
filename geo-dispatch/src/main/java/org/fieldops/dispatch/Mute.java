package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.ChannelId;

/**
 * A channel that somebody does not want to hear for a while. What is urgent, orders and backup
 * requests are heard all the same.
 */
public record Mute(ChannelId channel, Instant until) {}
