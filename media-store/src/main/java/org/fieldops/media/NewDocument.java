package org.fieldops.media;

import java.time.Instant;
import org.fieldops.kernel.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a new version of one, as the office sends it.
 *
 * @param title 1 to 200 characters
 * @param file that its sender brings by an upload, before or after
 * @param validUntil when it goes off the devices; null for never
 */
public record NewDocument(String title, AttachmentId file, @Nullable Instant validUntil) {}
