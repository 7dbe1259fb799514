package org.fieldops.dispatch;

import java.util.List;

/**
 * A message as it goes into an export.
 *
 * @param texts all that it ever had, ascending, where it was changed and who exports may read them;
 *     else none
 */
public record ExportedMessage(MessageView message, List<MessageVersion> texts) {}
