package org.fieldops.web.rest.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final int FAR_TOO_MANY = 100_000;

  private long nanos;
  private final Pace pace =
      new Pace(
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos;
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });
  private final PersonId person = new PersonId(Ids.next());

  @Test
  void everyOperationOfABatchIsCounted() {
    int batches = 0;
    while (taken(Collections.nCopies(200, "message.sent"))) {
      batches++;
    }
    assertEquals(10, batches);
    nanos += Duration.ofSeconds(4).toNanos();
    assertTrue(taken(Collections.nCopies(200, "message.sent")));
  }

  @Test
  void aBackupRequestIsCountedByItselfAndGenerously() {
    exhaust("message.sent");
    exhaust("backup.accepted");
    pace.refused(person, FAR_TOO_MANY);
    for (int i = 0; i < 30; i++) {
      assertTrue(taken(List.of("backup.requested")));
    }
    exhaust("backup.requested");
  }

  @Test
  void whatIsSaidAboutABackupRequestFreesNothingElse() {
    exhaust("message.sent");
    assertFalse(taken(List.of("backup.declined", "message.sent")));
    assertFalse(taken(List.of("backup.requested", "message.sent")));
  }

  @Test
  void otherTrafficKeepsNoAnswerToABackupRequestOut() {
    exhaust("message.sent");
    pace.take(person, List.of("backup.accepted"));
    pace.take(new PersonId(Ids.next()));
  }

  @Test
  void aCallThatIsRefusedTakesNothing() {
    exhaust("message.sent");
    for (int i = 0; i < 1_000; i++) {
      assertFalse(taken(List.of("backup.accepted", "message.sent")));
    }
    assertTrue(taken(Collections.nCopies(100, "backup.accepted")));
  }

  @Test
  void whoIsRefusedTooOftenHasToWait() {
    pace.refused(person, 399);
    assertTrue(taken(List.of("message.sent")));
    pace.refused(person, 200);
    assertFalse(taken(List.of("message.sent")));
    assertTrue(taken(List.of("backup.accepted")));
  }

  private void exhaust(String kind) {
    for (int i = 0; i < FAR_TOO_MANY; i++) {
      if (!taken(List.of(kind))) {
        return;
      }
    }
    fail(kind + " is not counted");
  }

  private boolean taken(List<String> kinds) {
    try {
      pace.take(person, kinds);
      return true;
    } catch (Refusal refusal) {
      assertEquals(Problem.TOO_MANY_REQUESTS, refusal.problem());
      return false;
    }
  }
}
