package org.fieldops.dispatch.election.model;

import java.util.List;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.ChannelId;

/** What an export of an election reads, page by page. */
public interface ExportRows {

  /** Messages after a number, ascending, as they are now. */
  List<MessageView> messages(ChannelId channel, long after, int limit);
}
