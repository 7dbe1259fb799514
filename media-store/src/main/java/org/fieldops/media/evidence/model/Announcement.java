package org.fieldops.media.evidence.model;

import java.time.Instant;
import org.fieldops.kernel.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * The manifest: what the officer said of the photo and the app recorded at the shutter.
 *
 * @param part of how many {@code parts} taken at once, from 1; null when taken alone
 * @param announcedAt when the server had it
 */
public record Announcement(
    PhotoKind kind,
    @Nullable String note,
    Instant capturedAt,
    @Nullable GeoPoint position,
    @Nullable Double accuracy,
    @Nullable Integer part,
    @Nullable Integer parts,
    Instant announcedAt) {}
