package org.fieldops.media.casefile.model;

import java.time.Instant;
import java.util.Locale;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.PersonId;

/**
 * A case file.
 *
 * @param running its number within kind and year, without gaps
 */
public record CaseFile(
    CaseFileId id,
    CaseKind kind,
    int year,
    int running,
    String title,
    boolean open,
    Instant openedAt,
    PersonId openedBy,
    String openedByName) {

  /** The file number, for example OWI 2026-000001. */
  public String number() {
    return String.format(Locale.ROOT, "%s %d-%06d", kind, year, running);
  }
}
