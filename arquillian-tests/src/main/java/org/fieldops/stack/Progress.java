package org.fieldops.stack;

import java.time.Duration;
import java.time.Instant;

/** Where the stack says what it is doing, one line at a time. */
@FunctionalInterface
public interface Progress {
  void say(String line);

  /** Lines on the terminal, each with the seconds since this call. */
  static Progress terminal() {
    Instant begin = Instant.now();
    return line -> {
      double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
      System.out.printf(java.util.Locale.ROOT, "[%5.1f s] %s%n", seconds, line);
    };
  }

  /** For tests that talk enough themselves. */
  static Progress silent() {
    return line -> {};
  }
}
