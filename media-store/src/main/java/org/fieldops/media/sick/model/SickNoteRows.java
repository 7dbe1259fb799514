package org.fieldops.media.sick.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.Trouble;

/** Where sick notes are kept. */
public interface SickNoteRows {

  /**
   * A note that names this photo.
   *
   * @param photoCame whether its bytes were here once
   */
  record Naming(
      SickNoteId note, PersonId person, SickNote.State state, String sha256, boolean photoCame) {}

  /** A note on its way out of the house. */
  record Leaving(SickNote note, Optional<CertificateId> certificate, int number) {}

  /** Keeps a new one; false when there is one of this id, or one with its photo. */
  boolean add(NewSickNote note, Instant receivedAt);

  Optional<SickNote> find(SickNoteId id);

  /** Locked until the transaction ends. */
  Optional<SickNote> locked(SickNoteId id);

  Optional<CertificateId> certificate(SickNoteId id);

  /** Locked until the transaction ends. */
  Optional<Naming> naming(CertificateId certificate);

  List<SickNote> list(PersonId not, boolean done, String words, int offset, int limit);

  void taken(SickNoteId id, Person by, Instant at);

  /** Its photo has come. */
  void arrived(SickNoteId id, Instant at);

  /** It was done without its photo, which has come now: somebody has to take it anew. */
  void anew(SickNoteId id);

  /** It is to be handed over from now on. */
  void leaves(SickNoteId id, Instant from);

  /**
   * The next one that is to be handed over; nobody else gets it before {@code again}.
   *
   * @param again when it is tried again unless something is said of it before
   */
  Optional<Leaving> claim(Instant now, Instant again);

  void failed(SickNoteId id, Trouble trouble, Instant again);

  /** How often it was tried in vain. */
  int tries(SickNoteId id);

  void done(SickNoteId id, Instant at, boolean handedOver);

  /** Forgets those that were done before a moment. */
  int forgetDone(Instant before);
}
