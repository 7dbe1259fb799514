package org.fieldops.dispatch.message.model;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.ChannelId;

/** Where it is kept what is at the top of channels. */
public interface PinRows {

  /** Says whether it was not there. */
  boolean pin(ChannelId channel, long number, String by, Instant at);

  /** Says whether it was there. */
  boolean unpin(ChannelId channel, long number);

  /** The numbers that are pinned, the one pinned last first. */
  List<Long> numbers(ChannelId channel);
}
