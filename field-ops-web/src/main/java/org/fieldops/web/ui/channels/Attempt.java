package org.fieldops.web.ui.channels;

import java.util.List;
import org.fieldops.dispatch.Extras;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.jspecify.annotations.Nullable;

/** What is being said; said again after a fault it is still the same message. */
record Attempt(ChannelId channel, String text, List<Extras.Attachment> files, OperationId id) {

  /** The last one, when it is the same again; else a new one. */
  static Attempt of(
      @Nullable Attempt last, ChannelId channel, String text, List<Extras.Attachment> files) {
    if (last != null
        && last.channel.equals(channel)
        && last.text.equals(text)
        && last.files.equals(files)) {
      return last;
    }
    return new Attempt(channel, text, files, new OperationId(Ids.next()));
  }
}
