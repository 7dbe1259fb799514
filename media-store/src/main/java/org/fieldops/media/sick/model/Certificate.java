package org.fieldops.media.sick.model;

import java.time.Instant;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The photo of a certificate, whose bytes are on the disk.
 *
 * @param contentType by its first bytes
 * @param key opens the bytes; null when they were not kept
 */
public record Certificate(
    CertificateId id,
    PersonId author,
    String sha256,
    long size,
    String contentType,
    byte @Nullable [] key,
    Instant receivedAt) {}
