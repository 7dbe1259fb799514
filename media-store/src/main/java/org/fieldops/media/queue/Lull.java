package org.fieldops.media.queue;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says when pictures may be looked into: not while photos arrive one upon the other, as their
 * phones and whoever calls for help wait for the same processor; but nobody waits for a lull longer
 * than {@link #MOST}, and then all that is due has its turn. Looking and arriving are two threads.
 */
final class Lull {

  /** After so long without another one nothing arrives for now. */
  static final Duration QUIET = Duration.ofMillis(500);

  static final Duration MOST = Duration.ofSeconds(10);

  private final LongSupplier nanos;
  private long arrivedAt;
  private @Nullable Long putOffAt;

  Lull(LongSupplier nanos) {
    this.nanos = nanos;
    this.arrivedAt = nanos.getAsLong() - QUIET.toNanos();
  }

  synchronized void arrived() {
    arrivedAt = nanos.getAsLong();
  }

  /** Asked before each picture. */
  synchronized boolean mayLook() {
    long now = nanos.getAsLong();
    if (now - arrivedAt >= QUIET.toNanos()) {
      putOffAt = null;
      return true;
    }
    if (putOffAt == null) {
      putOffAt = now;
    }
    return now - putOffAt >= MOST.toNanos();
  }

  /** Nothing was left to be looked into. */
  synchronized void allSeen() {
    putOffAt = null;
  }
}
