package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;

/** Channels and their messages. Dispatchers are in every shift channel; others by assignment. */
public interface Channels {

  List<ChannelView> of(Person person);

  /** Newest messages, ascending; limit 1 to 200. */
  List<MessageView> latest(Person by, ChannelId channel, int limit);

  /** Says something; the same id again is the same message. */
  MessageView say(Person by, ChannelId channel, OperationId id, String text, Instant writtenAt);
}
