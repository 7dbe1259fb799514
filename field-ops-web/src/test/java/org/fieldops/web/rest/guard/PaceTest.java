package org.fieldops.web.rest.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final int FAR_TOO_MANY = 100_000;

  private final Pace pace = new Pace();
  private final PersonId person = new PersonId(Ids.next());

  @Test
  void aCallForHelpIsNeverCounted() {
    exhaust(Set.of("message.sent"));
    exhaust(Set.of("backup.accepted"));
    for (int i = 0; i < FAR_TOO_MANY; i++) {
      pace.take(person, Set.of("backup.requested"));
    }
  }

  @Test
  void whatIsSaidAboutACallForHelpFreesNothingElse() {
    exhaust(Set.of("backup.declined", "message.sent"));
    exhaust(Set.of("backup.requested", "message.sent"));
  }

  @Test
  void otherTrafficKeepsNoAnswerToACallForHelpOut() {
    exhaust(Set.of("message.sent"));
    pace.take(person, Set.of("backup.accepted"));
    pace.take(new PersonId(Ids.next()));
  }

  private void exhaust(Set<String> kinds) {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> {
              for (int i = 0; i < FAR_TOO_MANY; i++) {
                pace.take(person, kinds);
              }
            });
    assertEquals(Problem.TOO_MANY_REQUESTS, refusal.problem());
  }
}
