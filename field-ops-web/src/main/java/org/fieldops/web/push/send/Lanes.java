package org.fieldops.web.push.send;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How many calls each push service may have at once, and whether it is left alone for a while: one
 * that hangs never takes all hands, and is asked again when it has had its rest.
 */
final class Lanes {

  private static final int TROUBLES = 5;
  private static final Duration REST = Duration.ofSeconds(30);

  private static final class Lane {
    private int calls;
    private int troubles;
    private Instant restsUntil = Instant.MIN;
  }

  private final int callsEach;
  private final Map<String, Lane> lanes = new HashMap<>(); // guarded by this

  Lanes(int callsEach) {
    this.callsEach = callsEach;
  }

  /** Takes a place, to be given back; false when there is none now. */
  synchronized boolean enter(String name, Instant now) {
    Lane lane = lanes.computeIfAbsent(name, any -> new Lane());
    if (lane.calls >= callsEach || now.isBefore(lane.restsUntil)) {
      return false;
    }
    lane.calls++;
    return true;
  }

  /**
   * Gives a place back.
   *
   * @param rest for how long the service wants to be left alone
   * @param trouble whether it did not do what such a service does
   */
  synchronized void leave(String name, Duration rest, boolean trouble, Instant now) {
    Lane lane = lanes.computeIfAbsent(name, any -> new Lane());
    lane.calls--;
    lane.troubles = trouble ? lane.troubles + 1 : 0;
    if (lane.troubles >= TROUBLES) {
      lane.restsUntil = now.plus(REST);
      lane.troubles = TROUBLES - 1; // one more is enough to leave it alone again
    }
    if (now.plus(rest).isAfter(lane.restsUntil)) {
      lane.restsUntil = now.plus(rest);
    }
    if (lane.calls == 0 && lane.troubles == 0 && !now.isBefore(lane.restsUntil)) {
      lanes.remove(name);
    }
  }
}
