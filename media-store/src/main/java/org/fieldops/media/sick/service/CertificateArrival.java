package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.Certificates;
import org.fieldops.media.SickNote;
import org.fieldops.media.sick.model.Certificate;
import org.fieldops.media.sick.model.CertificateRows;
import org.fieldops.media.sick.model.SickNoteRows;
import org.fieldops.media.sick.model.SickNoteRows.Naming;

/** Takes photos over from the queue, and tells their authors how far they are. */
@ApplicationScoped
public class CertificateArrival implements Certificates {

  private CertificateRows rows;
  private SickNoteRows notes;
  private SickNoteNews news;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CertificateArrival() {}

  @Inject
  public CertificateArrival(CertificateRows rows, SickNoteRows notes, SickNoteNews news) {
    this.rows = rows;
    this.notes = notes;
    this.news = news;
  }

  /**
   * Records that the bytes are here; again is harmless. The note may be here already, or come
   * later. One that was done without its photo is new again.
   */
  @Transactional
  public void record(Certificate certificate) {
    rows.meeting(certificate.id());
    rows.add(certificate);
    notes
        .naming(certificate.id())
        .filter(note -> note.person().equals(certificate.author()) && certificate.key() != null)
        .ifPresent(note -> arrived(note, certificate));
  }

  private void arrived(Naming note, Certificate certificate) {
    notes.arrived(note.note(), certificate.receivedAt());
    if (note.state() == SickNote.State.DONE || note.state() == SickNote.State.LEAVING) {
      notes.anew(note.note());
    }
    news.tell();
  }

  /** Whether these bytes have come home before; by now they may have left the house. */
  @Transactional
  public boolean home(CertificateId id) {
    return rows.find(id).isPresent() || notes.naming(id).filter(Naming::photoCame).isPresent();
  }

  @Override
  @Transactional
  public Standing standing(Person by, CertificateId id) {
    Certificate here = rows.find(id).filter(one -> one.author().equals(by.id())).orElse(null);
    if (here != null) {
      return new Standing(here.key() == null ? State.REFUSED : State.RECEIVED, here.sha256());
    }
    Naming named =
        notes
            .naming(id)
            .filter(note -> note.person().equals(by.id()))
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    return new Standing(named.photoCame() ? State.RECEIVED : State.ANNOUNCED, named.sha256());
  }
}
