package org.fieldops.media.document.model;

import java.time.Instant;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.jspecify.annotations.Nullable;

/**
 * A document of the office in all its versions.
 *
 * @param version the newest that was sent
 * @param current the newest that may go out; null before there is one
 */
public record Document(
    DocumentId id,
    PersonId sender,
    String senderName,
    Target to,
    String target,
    Instant sentAt,
    int version,
    @Nullable Integer current,
    @Nullable Instant withdrawnAt) {}
