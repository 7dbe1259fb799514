package org.fieldops.web.ui.channels;

import org.fieldops.dispatch.Extras;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.jspecify.annotations.Nullable;

/** What is being said; said again after a fault it is still the same message. */
record Attempt(ChannelId channel, String text, Extras extras, OperationId id) {

  /** The last one again when it says the same, else a new one. */
  static Attempt of(@Nullable Attempt last, ChannelId channel, String text, Extras extras) {
    OperationId id = last == null ? new OperationId(Ids.next()) : last.id();
    Attempt again = new Attempt(channel, text, extras, id);
    return last == null || again.equals(last)
        ? again
        : new Attempt(channel, text, extras, new OperationId(Ids.next()));
  }
}
