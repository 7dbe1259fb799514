package org.fieldops.dispatch;

import java.time.Instant;
import org.fieldops.kernel.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * An export that was begun: what of the channel is in it is fixed from then on.
 *
 * @param at when it was begun
 * @param firstNumber of the messages in it, 0 when there are none
 * @param messages how many
 */
public record ChannelExport(
    ChannelId channel,
    ChannelKind kind,
    String name,
    Instant at,
    Wish wish,
    long firstNumber,
    long lastNumber,
    long messages) {

  /** How it is handed out. */
  public enum Form {
    JSON,
    PDF
  }

  /**
   * What is asked for.
   *
   * @param from received at this moment or later; null for from the beginning
   * @param until received before this moment; null for up to now
   */
  public record Wish(Form form, @Nullable Instant from, @Nullable Instant until) {

    public static Wish all(Form form) {
      return new Wish(form, null, null);
    }
  }
}
