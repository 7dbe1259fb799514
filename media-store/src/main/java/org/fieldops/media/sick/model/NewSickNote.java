package org.fieldops.media.sick.model;

import java.time.Instant;
import java.time.LocalDate;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.SickNoteId;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of their illness.
 *
 * @param until null when they do not know
 * @param saidAt when it was written, by our clock
 * @param certificate null when there is no photo
 */
public record NewSickNote(
    SickNoteId id,
    Person person,
    LocalDate from,
    @Nullable LocalDate until,
    Instant saidAt,
    boolean clockKnown,
    @Nullable Named certificate) {

  /** The photo that comes along, by a way of its own. */
  public record Named(CertificateId id, String sha256) {}
}
