package org.fieldops.kernel.operation;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.fieldops.kernel.OperationId;

/**
 * Something a person entered on a device.
 *
 * @param writtenAt the device's own word; shown, and part of what makes two operations the same
 * @param happenedAt the same moment by our clock; what is decided by time goes by this one
 */
public record Operation(
    OperationId id, String kind, Instant writtenAt, Instant happenedAt, JsonObject body) {

  /** From a device whose clock goes right. */
  public Operation(OperationId id, String kind, Instant writtenAt, JsonObject body) {
    this(id, kind, writtenAt, writtenAt, body);
  }
}
