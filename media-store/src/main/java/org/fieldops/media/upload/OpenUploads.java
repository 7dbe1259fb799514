package org.fieldops.media.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.Uploads.NewUpload;

/**
 * What was begun and is not finished: whose it is and how many bytes of it are still to come. Room
 * that is promised to one upload is not promised to another. Kept in memory, because the disk need
 * not be asked about every upload to begin one.
 */
final class OpenUploads {

  static final int MOST_OF_ONE_PERSON = 200;

  private final Map<EvidenceId, Open> open = new HashMap<>();

  private record Open(PersonId person, long missing) {}

  /** Reads what is staged; to be made before anybody writes to it. */
  OpenUploads(Staging staging) {
    try {
      for (EvidenceId id : staging.all()) {
        staging.find(id).ifPresent(this::stands);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes one more in.
   *
   * @param room bytes that the disk could take if nothing were open
   * @throws Refusal {@code UPLOADS_OPEN}, {@code STAGING_FULL}
   */
  synchronized void admit(Person by, NewUpload upload, long room) {
    int theirs = 0;
    long promised = 0;
    for (Map.Entry<EvidenceId, Open> one : open.entrySet()) {
      if (!one.getKey().equals(upload.id())) {
        theirs += one.getValue().person().equals(by.id()) ? 1 : 0;
        promised += one.getValue().missing();
      }
    }
    if (theirs >= MOST_OF_ONE_PERSON) {
      throw new Refusal(Problem.UPLOADS_OPEN, MOST_OF_ONE_PERSON);
    }
    if (room - promised < upload.length()) {
      throw new Refusal(Problem.STAGING_FULL);
    }
    open.put(upload.id(), new Open(by.id(), upload.length()));
  }

  /** Where one stands now. */
  synchronized void stands(StagedUpload upload) {
    if (upload.complete()) {
      open.remove(upload.manifest().id());
    } else {
      open.put(upload.manifest().id(), new Open(upload.manifest().author(), upload.missing()));
    }
  }

  synchronized void gone(EvidenceId id) {
    open.remove(id);
  }
}
