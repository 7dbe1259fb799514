package org.fieldops.web.ui.shell.live;

import java.time.Duration;

/** How long news is gathered before a part of a page hears it, so that a burst is shown once. */
public enum Cadence {
  /** Backup requests and what becomes of them. */
  AT_ONCE(60),

  /** What somebody reads as it comes. */
  TALK(400),

  /** What is loaded anew, or moves on a map. */
  CALM(1_000);

  private final Duration gathered;

  Cadence(long millis) {
    this.gathered = Duration.ofMillis(millis);
  }

  Duration gathered() {
    return gathered;
  }
}
