package org.fieldops.web.rest.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A log for what anybody may cause without a sign-in: one line a minute, which says how many were
 * left out. Thread-safe.
 */
public final class SparseLog {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Logger log;
  private final Clock clock;
  private Instant next = Instant.MIN;
  private long leftOut;

  public SparseLog(Logger log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Logs a warning, or counts it. */
  public synchronized void warn(Supplier<String> text) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      leftOut++;
      return;
    }
    log.log(Level.WARNING, () -> text.get() + " (" + leftOut + " more since the last line)");
    leftOut = 0;
    next = now.plus(PAUSE);
  }
}
