package org.fieldops.web.ui.shell.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much a browser may be sent that it has not fetched yet. What it does not fetch, because it is
 * slow, asleep or gone, waits in this server's memory. So a push in so many carries a question, and
 * while its answer is out only so many more may follow. Safe for use by many threads.
 */
final class Allowance {

  /** A push in so many carries a question. */
  static final int ASK_EVERY = 5;

  /** So many may follow a question that is not answered yet. */
  static final int MOST_UNHEARD = 5;

  /** An answer may be lost with a connection; then one more push goes out, and asks again. */
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

  private final LongSupplier nanos;
  private boolean asked;
  private long askedAt;
  private int since;

  Allowance(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether nothing may be sent now. */
  synchronized boolean isSpent() {
    return asked && since >= MOST_UNHEARD && !isLost();
  }

  /** A push goes out; true when it is to carry the question. */
  synchronized boolean spend() {
    since++;
    boolean again = asked && isLost();
    if (!again && (asked || since < ASK_EVERY)) {
      return false;
    }
    asked = true;
    askedAt = nanos.getAsLong();
    since = again ? MOST_UNHEARD : 0;
    return true;
  }

  /** The browser has everything up to the question. */
  synchronized void answered() {
    asked = false;
    since = 0;
  }

  private boolean isLost() {
    return nanos.getAsLong() - askedAt >= ANSWER_WITHIN.toNanos();
  }
}
