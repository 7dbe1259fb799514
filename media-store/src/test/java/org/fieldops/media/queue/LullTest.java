package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LullTest {

  private long nanos = Long.MAX_VALUE - 1_000; // as the clock of a machine may stand
  private final Lull lull = new Lull(() -> nanos);

  @Test
  void atFirstAndAfterAPauseThereIsOne() {
    assertTrue(lull.mayLook());
    lull.arrived();
    assertFalse(lull.mayLook());
    pass(Lull.QUIET.minusNanos(1));
    assertFalse(lull.mayLook());
    pass(Duration.ofNanos(1));
    assertTrue(lull.mayLook());
  }

  @Test
  void nobodyWaitsLongerThanTheMostHoweverMuchArrives() {
    arriveFor(Lull.MOST.minusMillis(100));
    assertFalse(lull.mayLook());
    arriveFor(Duration.ofMillis(100));
    assertTrue(lull.mayLook());
    arriveFor(Duration.ofSeconds(30));
    assertTrue(lull.mayLook(), "until all is seen");
  }

  @Test
  void whenAllIsSeenTheWaitBeginsAnew() {
    arriveFor(Lull.MOST);
    assertTrue(lull.mayLook());
    lull.allSeen();
    lull.arrived();
    assertFalse(lull.mayLook());
    arriveFor(Lull.MOST.minusMillis(100));
    assertFalse(lull.mayLook());
  }

  /** Something arrives every 100 ms, and each time somebody asks. */
  private void arriveFor(Duration time) {
    lull.arrived();
    lull.mayLook();
    for (long at = 0; at < time.toMillis(); at += 100) {
      pass(Duration.ofMillis(100));
      lull.arrived();
      lull.mayLook();
    }
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
