package org.fieldops.media;

import java.time.Instant;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A document as one of those sees it for whom it is: its present version.
 *
 * @param target what the unit, shift, group or channel is called, or the person
 * @param sentAt when this version was sent
 * @param replaces when the version before was sent, whose place this one takes; null for the first
 * @param size in bytes
 * @param readAt when this person opened this version first; null before
 * @param confirmedAt when they said that they have read and understood it; null before
 */
public record FieldDocument(
    DocumentId id,
    int version,
    String title,
    PersonId sender,
    String senderName,
    String target,
    Instant sentAt,
    @Nullable Instant replaces,
    @Nullable Instant validUntil,
    String contentType,
    long size,
    String sha256,
    @Nullable Instant readAt,
    @Nullable Instant confirmedAt) {}
