package org.fieldops.media.imaging;

import java.time.Duration;

/** When enough time went into one picture. */
final class Deadline {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline after(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - end >= 0;
  }
}
