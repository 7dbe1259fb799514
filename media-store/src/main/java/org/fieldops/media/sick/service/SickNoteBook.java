package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.media.Content;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.Photo;
import org.fieldops.media.SickNote.State;
import org.fieldops.media.SickNotes;
import org.fieldops.media.sick.model.Certificate;
import org.fieldops.media.sick.model.CertificateBytes;
import org.fieldops.media.sick.model.CertificateRows;
import org.fieldops.media.sick.model.SickNoteRows;

/** What the personnel office does. The trail names the note and never who is ill. */
@ApplicationScoped
public class SickNoteBook implements SickNotes {

  private SickNoteRows rows;
  private CertificateRows certificates;
  private CertificateBytes bytes;
  private SickNoteNews news;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SickNoteBook() {}

  @Inject
  public SickNoteBook(
      SickNoteRows rows,
      CertificateRows certificates,
      CertificateBytes bytes,
      SickNoteNews news,
      AuditTrail trail,
      Clock clock) {
    this.rows = rows;
    this.certificates = certificates;
    this.bytes = bytes;
    this.news = news;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<SickNote> list(Person by, boolean done, String words, int offset, int limit) {
    by.require(Role.HR);
    if (limit < 1 || limit > MOST || offset < 0) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
    return rows.list(by.id(), done, words.strip(), offset, limit);
  }

  @Override
  @Transactional
  public SickNote one(Person by, SickNoteId id) {
    by.require(Role.HR);
    return others(by, rows.find(id).orElseThrow(SickNoteBook::notFound));
  }

  @Override
  @Transactional
  public SickNote take(Person by, SickNoteId id, boolean over) {
    SickNote note = locked(by, id);
    if (note.state() == State.LEAVING || note.state() == State.DONE) {
      throw new Refusal(Problem.SICK_NOTE_STATE);
    }
    if (by.id().equals(note.takenBy())) {
      return note;
    }
    if (note.state() == State.TAKEN && !over) {
      throw new Refusal(Problem.SICK_NOTE_TAKEN, Objects.requireNonNull(note.takenByName()));
    }
    rows.taken(id, by, clock.instant());
    trail.record(by, "sicknote.taken", id.toString(), "");
    news.tell();
    return rows.find(id).orElseThrow();
  }

  @Override
  @Transactional
  public Content certificate(Person by, SickNoteId id) {
    SickNote note = locked(by, id);
    if (note.state() != State.TAKEN || !by.id().equals(note.takenBy())) {
      throw new Refusal(Problem.SICK_NOTE_STATE);
    }
    Certificate photo =
        rows.certificate(id)
            .flatMap(certificates::find)
            .filter(one -> one.author().equals(note.person()))
            .orElseThrow(SickNoteBook::notFound);
    byte[] key = photo.key();
    if (key == null) {
      throw notFound();
    }
    trail.record(by, "sicknote.certificate.opened", id.toString(), "");
    try {
      byte[] opened = bytes.open(photo.id(), key);
      return new Content(
          new ByteArrayInputStream(opened),
          opened.length,
          photo.contentType(),
          HandOver.filename(photo.contentType()),
          photo.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @Transactional
  public SickNote done(Person by, SickNoteId id, boolean withoutPhoto) {
    SickNote note = locked(by, id);
    if (note.state() == State.LEAVING || note.state() == State.DONE) {
      return note;
    }
    if (!by.id().equals(note.takenBy())) {
      throw new Refusal(Problem.SICK_NOTE_STATE);
    }
    if (note.photo() == Photo.COMING && !withoutPhoto) {
      throw new Refusal(Problem.CERTIFICATE_COMING);
    }
    rows.leaves(id, clock.instant());
    trail.record(by, "sicknote.done", id.toString(), "");
    news.tell();
    return rows.find(id).orElseThrow();
  }

  private SickNote locked(Person by, SickNoteId id) {
    by.require(Role.HR);
    return others(by, rows.locked(id).orElseThrow(SickNoteBook::notFound));
  }

  /** Nobody deals with their own. */
  private static SickNote others(Person by, SickNote note) {
    if (note.person().equals(by.id())) {
      throw notFound();
    }
    return note;
  }

  private static Refusal notFound() {
    return new Refusal(Problem.NOT_FOUND);
  }
}
