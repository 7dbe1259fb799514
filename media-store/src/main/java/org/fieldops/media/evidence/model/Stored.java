package org.fieldops.media.evidence.model;

import java.time.Instant;
import org.fieldops.media.EvidenceView.Camera;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes turned out to be.
 *
 * @param sha256 computed here; the name of the original in the store
 * @param contentType by the first bytes; {@code application/octet-stream} when no picture
 * @param width of the upright picture in pixels; null when not known
 * @param receivedAt when all bytes were durable
 */
public record Stored(
    String sha256,
    String contentType,
    @Nullable Integer width,
    @Nullable Integer height,
    boolean preview,
    @Nullable Camera camera,
    Instant receivedAt) {}
