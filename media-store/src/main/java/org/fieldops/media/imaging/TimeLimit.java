package org.fieldops.media.imaging;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Interrupts this thread when a time is over, which ends a decoder in WebAssembly at once. When it
 * is closed nothing of that is left on the thread.
 */
final class TimeLimit implements AutoCloseable {

  private final Thread limited = Thread.currentThread();
  private final Thread watch;
  private boolean passed; // guarded by this
  private boolean closed; // guarded by this

  private TimeLimit(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    watch = Thread.ofVirtual().name("time limit of a picture").unstarted(() -> await(end));
  }

  static TimeLimit begin(Duration time) {
    TimeLimit limit = new TimeLimit(time);
    limit.watch.start();
    return limit;
  }

  private void await(long end) {
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.interrupted()) {
        return; // closed
      }
    }
    synchronized (this) {
      if (!closed) {
        passed = true;
        limited.interrupt();
      }
    }
  }

  synchronized boolean passed() {
    return passed;
  }

  @Override
  public void close() {
    watch.interrupt();
    synchronized (this) {
      closed = true;
      if (passed) {
        Thread.interrupted(); // it was meant for this picture only
      }
    }
  }
}
