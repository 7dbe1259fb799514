package org.fieldops.media;

import java.util.List;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.SickNoteId;

/**
 * The desk of the personnel office. Only the role {@code hr} comes in, and nobody deals with their
 * own; everybody else is refused as if there were nothing.
 */
public interface SickNotes {

  /** The most that one call lists. */
  int MOST = 200;

  /**
   * What is to be done, the oldest first; or what is done, the newest first.
   *
   * @param words a part of the person's name, "" for everybody
   * @param offset how many are left out before the first
   */
  List<SickNote> list(Person by, boolean done, String words, int offset, int limit);

  /**
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}
   */
  SickNote one(Person by, SickNoteId id);

  /**
   * From now on this person deals with it; again is harmless.
   *
   * @param over also when a colleague has taken it
   * @throws org.fieldops.kernel.Refusal {@code SICK_NOTE_TAKEN}; {@code SICK_NOTE_STATE} when it
   *     leaves or is done
   */
  SickNote take(Person by, SickNoteId id, boolean over);

  /**
   * The photo, for whoever has taken the note; each look is recorded in the audit trail.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND} when it is not here; {@code
   *     SICK_NOTE_STATE} when this person has not taken the note
   */
  Content certificate(Person by, SickNoteId id);

  /**
   * Hands it over and removes the photo from this house; again is harmless.
   *
   * @param withoutPhoto also when the photo is still on its way; should it come, the note is new
   *     again
   * @throws org.fieldops.kernel.Refusal {@code CERTIFICATE_COMING}, {@code SICK_NOTE_STATE}
   */
  SickNote done(Person by, SickNoteId id, boolean withoutPhoto);
}
