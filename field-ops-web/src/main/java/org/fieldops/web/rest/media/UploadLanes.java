package org.fieldops.web.rest.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * How many uploads may bring bytes at the same time. Each holds one of the server's threads for as
 * long as a slow network takes; the other half stays free for whoever asks for backup, and one
 * person's devices leave room for the others.
 */
@ApplicationScoped
public class UploadLanes {

  /** Half of {@code task-max-threads} in {@code fieldops.cli}. */
  private static final int LANES = 32;

  private static final int LANES_OF_ONE_PERSON = 4;

  private final Map<PersonId, Integer> taken = new HashMap<>(); // guarded by itself
  private final int lanes;
  private final int ofOnePerson;
  private int all; // guarded by taken

  UploadLanes() {
    this(LANES, LANES_OF_ONE_PERSON);
  }

  UploadLanes(int lanes, int ofOnePerson) {
    this.lanes = lanes;
    this.ofOnePerson = ofOnePerson;
  }

  /**
   * Takes bytes in, when there is a lane free at once.
   *
   * @throws Refusal {@code UPLOAD_LATER}
   */
  <T> T take(Person by, Supplier<T> bytes) {
    enter(by.id());
    try {
      return bytes.get();
    } finally {
      leave(by.id());
    }
  }

  private void enter(PersonId person) {
    synchronized (taken) {
      int theirs = taken.getOrDefault(person, 0);
      if (all >= lanes || theirs >= ofOnePerson) {
        throw new Refusal(Problem.UPLOAD_LATER);
      }
      all++;
      taken.put(person, theirs + 1);
    }
  }

  private void leave(PersonId person) {
    synchronized (taken) {
      all--;
      taken.compute(person, (same, theirs) -> theirs == null || theirs == 1 ? null : theirs - 1);
    }
  }
}
