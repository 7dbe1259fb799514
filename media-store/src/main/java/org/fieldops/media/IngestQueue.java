package org.fieldops.media;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.ProblemWords;

/** What has been accepted and is not in the database yet; no queue forgets. */
public interface IngestQueue {

  /** How it stands; works while PostgreSQL is away. Roles supervisor, dispatcher, admin. */
  QueueState state(Person by);

  /** Tries everything parked again; role supervisor or admin. */
  void tryAgain(Person by);

  /**
   * @param waiting tickets not yet drained
   * @param storeAway the drain cannot reach the database or the store now
   * @param parked tickets that failed for another reason, with that reason
   */
  record QueueState(int waiting, boolean storeAway, List<Parked> parked) {}

  /**
   * One that a person should look at.
   *
   * @param reason a problem's code, or what the machine said
   */
  record Parked(UploadId id, String filename, Instant receivedAt, String reason) {

    /** The reason for people. */
    public String words(Locale locale) {
      return Problem.of(reason)
          .map(problem -> ProblemWords.of(problem, List.of(), locale).title())
          .orElse(reason);
    }
  }
}
