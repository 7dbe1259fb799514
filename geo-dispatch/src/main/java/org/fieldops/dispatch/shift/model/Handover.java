package org.fieldops.dispatch.shift.model;

import java.time.Instant;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;

/** What somebody leaves to the next shift. */
public record Handover(
    OperationId id,
    ShiftId shift,
    PersonId person,
    String note,
    Instant writtenAt,
    Instant receivedAt) {}
