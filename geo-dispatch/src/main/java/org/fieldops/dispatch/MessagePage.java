package org.fieldops.dispatch;

import java.util.List;

/**
 * A piece of a channel's history.
 *
 * @param messages ascending
 * @param more whether there are older ones that the same person may read
 */
public record MessagePage(List<MessageView> messages, boolean more) {}
