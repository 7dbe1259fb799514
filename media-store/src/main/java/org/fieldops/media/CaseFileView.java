package org.fieldops.media;

import java.time.Instant;
import org.fieldops.kernel.CaseFileId;

/**
 * A case file.
 *
 * @param number the file number, for example OWI 2026-004518
 * @param kind OWI (parking and order offence) or ORD (other order matter)
 * @param title what and where, in words
 * @param open still takes evidence
 */
public record CaseFileView(
    CaseFileId id,
    String number,
    String kind,
    String title,
    boolean open,
    Instant openedAt,
    String openedBy,
    int photos) {}
