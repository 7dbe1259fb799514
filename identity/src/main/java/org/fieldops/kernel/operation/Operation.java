package org.fieldops.kernel.operation;

import jakarta.json.JsonObject;
import java.time.Instant;
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
}
