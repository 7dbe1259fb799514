package org.fieldops.media;

import java.time.Instant;
import java.time.LocalDate;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.SickNoteId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is ill, as the personnel office sees it.
 *
 * @param until the last day; null while the person does not know it
 * @param saidAt when it was written, by our clock; only as good as {@code clockKnown}
 * @param takenBy who of the personnel office has it; null while nobody has
 * @param trouble why it was not handed over yet; null when nothing is in the way
 */
public record SickNote(
    SickNoteId id,
    PersonId person,
    String name,
    LocalDate from,
    @Nullable LocalDate until,
    Instant saidAt,
    boolean clockKnown,
    Instant receivedAt,
    State state,
    Photo photo,
    @Nullable PersonId takenBy,
    @Nullable String takenByName,
    @Nullable Instant takenAt,
    @Nullable Instant doneAt,
    @Nullable Trouble trouble) {

  /** New, taken by somebody, being handed over, done: then nothing of its photo is here. */
  public enum State {
    NEW,
    TAKEN,
    LEAVING,
    DONE
  }

  /** How it stands with the photo of the certificate. */
  public enum Photo {
    NONE,
    /** The phone has not sent all of it. */
    COMING,
    HERE,
    /** Handed over, or looked at and done; not here any more. */
    GONE
  }

  /** What keeps the hand-over. It is tried again by itself. */
  public enum Trouble {
    /** The folder is not there, full, or not ours to write to. */
    FOLDER,
    /** No secret to sign with, or one that is too short. */
    SECRET,
    /** The photo cannot be read from our own disk. */
    CERTIFICATE
  }
}
