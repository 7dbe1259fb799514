package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.absence.Absences;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.media.sick.model.Certificate;
import org.fieldops.media.sick.model.CertificateRows;
import org.fieldops.media.sick.model.NewSickNote;
import org.fieldops.media.sick.model.NewSickNote.Named;
import org.fieldops.media.sick.model.SickNoteRows;
import org.fieldops.media.sick.model.SickNoteRows.Naming;

/** Takes sick notes from those who are ill, and tells the plan that they are absent. */
@ApplicationScoped
public class SickNoteGiving {

  /** So many days somebody is planned as absent who does not know how long it takes. */
  public static final int OPEN_DAYS = 7;

  private static final int LONGEST_BACK = 31;
  private static final int LONGEST_AHEAD = 92;
  private static final int LONGEST_DAYS = 400;

  private SickNoteRows rows;
  private CertificateRows certificates;
  private Absences absences;
  private SickNoteNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SickNoteGiving() {}

  @Inject
  public SickNoteGiving(
      SickNoteRows rows,
      CertificateRows certificates,
      Absences absences,
      SickNoteNews news,
      Clock clock) {
    this.rows = rows;
    this.certificates = certificates;
    this.absences = absences;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Keeps it; again is harmless, also under another id with the same photo.
   *
   * @return the id under which it is known
   * @throws Refusal {@code SICK_DAYS}; {@code NOT_ALLOWED}; {@code OPERATION_REUSED} when the photo
   *     is named by somebody else's note
   */
  @Transactional
  public SickNoteId give(NewSickNote note) {
    note.person().require(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN);
    check(note);
    Named photo = note.certificate();
    if (photo != null) {
      certificates.meeting(photo.id());
    }
    Instant now = clock.instant();
    if (!rows.add(note, now)) {
      return known(note);
    }
    if (photo != null) {
      certificates
          .find(photo.id())
          .filter(here -> here.author().equals(note.person().id()) && here.key() != null)
          .map(Certificate::receivedAt)
          .ifPresent(at -> rows.arrived(note.id(), at));
    }
    LocalDate until = note.until();
    absences.absent(
        note.person().id(),
        note.from(),
        until == null ? note.from().plusDays(OPEN_DAYS - 1L) : until);
    news.tell();
    return note.id();
  }

  private SickNoteId known(NewSickNote note) {
    Named photo = note.certificate();
    if (photo == null) {
      return note.id();
    }
    Optional<Naming> before = rows.naming(photo.id());
    return before
        .filter(one -> one.person().equals(note.person().id()))
        .map(Naming::note)
        .orElseThrow(() -> new Refusal(Problem.OPERATION_REUSED));
  }

  /** What a clock that is not known says of days is not held against anybody. */
  private static void check(NewSickNote note) {
    LocalDate from = note.from();
    LocalDate until = note.until();
    LocalDate said = LocalDate.ofInstant(note.saidAt(), HouseSettings.ZONE.get());
    boolean far =
        note.clockKnown()
            && (from.isBefore(said.minusDays(LONGEST_BACK))
                || from.isAfter(said.plusDays(LONGEST_AHEAD)));
    boolean turned =
        until != null && (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS)));
    if (far || turned) {
      throw new Refusal(Problem.SICK_DAYS);
    }
  }
}
