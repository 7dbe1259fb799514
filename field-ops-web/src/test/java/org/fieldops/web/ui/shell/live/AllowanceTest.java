package org.fieldops.web.ui.shell.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final int MANY = 1_000;

  private final AtomicLong now = new AtomicLong();
  private final Allowance allowance = new Allowance(now::get);

  @Test
  void aBrowserThatAnswersIsNeverKeptWaiting() {
    for (int i = 0; i < MANY; i++) {
      assertFalse(allowance.isSpent());
      if (allowance.spend()) {
        allowance.answered();
      }
    }
  }

  @Test
  void aBrowserThatIsGoneGetsNoMoreThanSoMuch() {
    assertEquals(Allowance.ASK_EVERY + Allowance.MOST_UNHEARD, sentUntilSpent());
    assertTrue(allowance.isSpent());
  }

  @Test
  void aLostAnswerCostsOnePushAndAnotherQuestion() {
    sentUntilSpent();
    now.addAndGet(Allowance.ANSWER_WITHIN.toNanos());
    assertFalse(allowance.isSpent());
    assertTrue(allowance.spend());
    assertTrue(allowance.isSpent());
  }

  @Test
  void whoeverHasCaughtUpGetsEverythingAgain() {
    sentUntilSpent();
    allowance.answered();
    assertEquals(Allowance.ASK_EVERY + Allowance.MOST_UNHEARD, sentUntilSpent());
  }

  private int sentUntilSpent() {
    int sent = 0;
    while (!allowance.isSpent() && sent < MANY) {
      allowance.spend();
      sent++;
    }
    return sent;
  }
}
