package org.fieldops.kernel.operation;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a device's clock is behind ours, told by when it says it sent something and when that
 * came in. The way through the network looks like a clock that is behind; so nothing is ever taken
 * for older than it is.
 *
 * @param behind to be added to the device's times; negative for a clock that is ahead
 */
public record DeviceClock(Duration behind) {

  /** A clock that agrees with ours, or that says nothing of itself. */
  public static final DeviceClock RIGHT = new DeviceClock(Duration.ZERO);

  /** Less than this is no fault of the clock. */
  private static final Duration TOLERATED = Duration.ofSeconds(5);

  /**
   * @param sentAt by the device, when it sent
   * @param receivedAt by us, when that began to come in
   */
  public static DeviceClock of(Instant sentAt, Instant receivedAt) {
    Duration behind = Duration.between(sentAt, receivedAt);
    return behind.abs().compareTo(TOLERATED) > 0 ? new DeviceClock(behind) : RIGHT;
  }

  /** The clock behind a batch with or without {@code sentAt}. */
  public static DeviceClock of(Body batch, Instant receivedAt) {
    return batch.optionalInstant("sentAt").map(sentAt -> of(sentAt, receivedAt)).orElse(RIGHT);
  }

  /** One of the device's times by our clock. */
  public Instant ours(Instant deviceTime) {
    return deviceTime.plus(behind);
  }
}
