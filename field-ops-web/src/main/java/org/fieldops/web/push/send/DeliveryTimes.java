package org.fieldops.web.push.send;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Logger;

/**
 * What became of the pushes, and how long it took from the feed to the push service; told to the
 * log once in a while, when there was any.
 */
public final class DeliveryTimes {

  private static final Logger LOG = Logger.getLogger(DeliveryTimes.class.getName());
  private static final int MOST_KEPT = 10_000;

  private final List<Long> millis = new ArrayList<>(); // guarded by this, as are the others
  private int taken;
  private int again;
  private int refused;
  private int gone;
  private int givenUp;

  /**
   * The figures since they were told last.
   *
   * @param median milliseconds, as {@code slowest} of a hundred ({@code p95}) and of all
   */
  public record Figures(
      int taken,
      int again,
      int refused,
      int gone,
      int givenUp,
      long median,
      long p95,
      long slowest) {}

  synchronized void taken(Duration after) {
    taken++;
    if (millis.size() < MOST_KEPT) {
      millis.add(Math.max(0, after.toMillis()));
    }
  }

  synchronized void again() {
    again++;
  }

  synchronized void refused() {
    refused++;
  }

  synchronized void gone() {
    gone++;
  }

  synchronized void givenUp() {
    givenUp++;
  }

  /** Takes the figures and begins anew. */
  synchronized Figures take() {
    Collections.sort(millis);
    Figures figures =
        new Figures(taken, again, refused, gone, givenUp, part(0.5), part(0.95), part(1));
    millis.clear();
    taken = again = refused = gone = givenUp = 0;
    return figures;
  }

  private long part(double share) {
    return millis.isEmpty() ? 0 : millis.get((int) Math.ceil(share * millis.size()) - 1);
  }

  void tell() {
    Figures now = take();
    if (now.taken() + now.again() + now.refused() + now.gone() + now.givenUp() > 0) {
      LOG.info(() ->
          "Pushes: %d taken (ms from the feed: median %d, p95 %d, slowest %d), %d to be tried again, %d refused, %d gone, %d given up"
              .formatted(
                  now.taken(),
                  now.median(),
                  now.p95(),
                  now.slowest(),
                  now.again(),
                  now.refused(),
                  now.gone(),
                  now.givenUp()));
    }
  }
}
