package org.fieldops.media.attachment.service;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.operation.Operation;

/** Sends manifests, as the ledger would. */
public final class Announcing {

  private Announcing() {}

  public static JsonObject announce(AttachmentBed bed, Person by, JsonObject body) {
    Operation operation =
        new Operation(
            new OperationId(Ids.next()),
            "attachment.added",
            Instant.parse("2026-11-23T15:00:00Z"),
            body);
    return bed.added().handle(by, operation);
  }
}
