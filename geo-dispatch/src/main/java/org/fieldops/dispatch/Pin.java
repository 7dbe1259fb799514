package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.ChannelId;

/**
 * A message that stands at the top of its channel.
 *
 * @param author whoever said it
 * @param text its first 200 characters, or the names of its files when it has no text
 * @param by who pinned it
 * @param at when that was
 */
public record Pin(
    ChannelId channel, long number, String author, String text, String by, Instant at) {

  /** So many has a channel at most. */
  public static final int MOST = 10;
}
