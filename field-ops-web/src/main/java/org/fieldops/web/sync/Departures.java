package org.fieldops.web.sync;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Lets devices send what waits for them. A few are written to at once by who announces; thousands
 * (an announcement to a whole city takes a tenth of a second and more) are left to one hand of
 * their own, so that what is committed next, a backup request above all, does not stand behind
 * them. Each device's own queue keeps its order, whoever empties it.
 */
final class Departures {

  /** Devices written to at once: some 5 ms at 25 us each. */
  static final int AT_ONCE = 200;

  private final Predicate<Runnable> hand;
  private final Queue<Receiver> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean leaving = new AtomicBoolean();

  /**
   * @param hand does work later, on a thread of its own; false when it has no room
   */
  Departures(Predicate<Runnable> hand) {
    this.hand = hand;
  }

  /** These have something to send. */
  void leave(Collection<Receiver> receivers) {
    if (receivers.size() <= AT_ONCE) {
      receivers.forEach(Receiver::flush);
      return;
    }
    waiting.addAll(receivers);
    if (leaving.compareAndSet(false, true) && !hand.test(this::leaveAll)) {
      leaveAll();
    }
  }

  private void leaveAll() {
    do {
      try {
        for (Receiver next = waiting.poll(); next != null; next = waiting.poll()) {
          next.flush();
        }
      } finally {
        leaving.set(false);
      }
      // somebody came between the last look and the word that we are done
    } while (!waiting.isEmpty() && leaving.compareAndSet(false, true));
  }
}
