package org.fieldops.media.attachment.model;

import org.fieldops.kernel.AttachmentId;
import org.fieldops.media.evidence.model.Look;

/**
 * A file of which a picture is still to be drawn.
 *
 * @param begun drawings that were begun and did not come to an end
 * @param failed drawings that came to an end without a result
 */
public record Drawing(AttachmentId id, Look.Kind kind, int begun, int failed, String sha256) {}
