package org.fieldops.media.evidence.model;

import java.time.Instant;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.media.CaptureOrigin.Duty;
import org.fieldops.media.PhotoSource;
import org.jspecify.annotations.Nullable;

/**
 * The manifest: what the officer said of the photo and the app recorded at the shutter.
 *
 * @param capturedAt the device's own word, however odd
 * @param moment the same by our clock, as well as can be known
 * @param clockKnown false when {@code capturedAt} could not be believed
 * @param part of how many {@code parts} taken at once, from 1; null when taken alone
 * @param duty of the author at that moment; null when off duty
 * @param announcedAt when the server had it
 */
public record Announcement(
    PhotoKind kind,
    PhotoSource source,
    @Nullable String note,
    Instant capturedAt,
    Instant moment,
    boolean clockKnown,
    @Nullable GeoPoint position,
    @Nullable Double accuracy,
    @Nullable Integer part,
    @Nullable Integer parts,
    @Nullable Duty duty,
    Instant announcedAt) {}
