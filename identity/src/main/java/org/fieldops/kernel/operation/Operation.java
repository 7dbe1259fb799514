package org.fieldops.kernel.operation;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fieldops.kernel.OperationId;

/**
 * Something a person entered on a device.
 *
 * @param writtenAt the device's own word, however odd; shown, and part of what makes two operations
 *     the same
 * @param happenedAt the same moment by our clock; what is decided by time goes by this one
 * @param clockKnown false when the device's word could not be believed and {@code happenedAt} is
 *     only what is known otherwise: then nothing counts as late, and people are told
 */
public record Operation(
    OperationId id,
    String kind,
    Instant writtenAt,
    Instant happenedAt,
    boolean clockKnown,
    JsonObject body) {

  /** From a device whose clock goes right. */
  public Operation(OperationId id, String kind, Instant writtenAt, JsonObject body) {
    this(id, kind, writtenAt, writtenAt, true, body);
  }

  /**
   * Another time of the same device by our clock, told by its distance to {@code writtenAt}: when a
   * position was measured, for instance. Nothing when it lies after the writing or more than 60
   * days before it: then the device's clock was set in between, and nobody knows.
   */
  public Optional<Instant> ours(Instant deviceTime) {
    Duration before = Duration.between(deviceTime, writtenAt);
    return before.isNegative() || before.compareTo(DeviceTimes.OLDEST) > 0
        ? Optional.empty()
        : Optional.of(happenedAt.minus(before));
  }
}
