package org.fieldops.kernel.operation;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.fieldops.kernel.OperationId;

/**
 * Something a person entered on a device.
 *
 * @param writtenAt the device's clock; shown, never used to order
 */
public record Operation(OperationId id, String kind, Instant writtenAt, JsonObject body) {}
