package org.fieldops.dispatch.schedule;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Short work that comes again and again: the next round is scheduled when one has ended, so that
 * two never overlap, and a round that fails is followed by the next all the same.
 */
public final class Repeating {

  private static final Logger LOG = Logger.getLogger(Repeating.class.getName());

  private final ScheduledExecutorService clock;
  private final Duration pause;
  private final Runnable round;
  private volatile boolean stopped;

  private Repeating(ScheduledExecutorService clock, Duration pause, Runnable round) {
    this.clock = clock;
    this.pause = pause;
    this.round = round;
  }

  /**
   * Begins, with a pause first.
   *
   * @param pause between the end of a round and the begin of the next
   */
  public static Repeating start(ScheduledExecutorService clock, Duration pause, Runnable round) {
    Repeating repeating = new Repeating(clock, pause, round);
    repeating.next();
    return repeating;
  }

  /** No further round begins. */
  public void stop() {
    stopped = true;
  }

  private void next() {
    clock.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    if (stopped) {
      return;
    }
    try {
      round.run();
    } catch (RuntimeException e) {
      // the database is away: what is due stays due
      LOG.log(Level.FINE, "A round failed, the next one comes", e);
    } finally {
      next();
    }
  }
}
