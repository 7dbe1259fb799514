package org.fieldops.web.push.send;

import java.time.Duration;

/** What became of one call to a push service. */
sealed interface Outcome {

  /** It has it, and wakes the browser. */
  record Taken() implements Outcome {}

  /** There is no such browser any more. */
  record Gone() implements Outcome {}

  /** It does not want this one, now or later. */
  record Refused(int status) implements Outcome {}

  /**
   * Not now.
   *
   * @param after how long it wants to be left alone; zero when it does not say
   * @param silent it did not answer at all, or has trouble
   */
  record Later(Duration after, boolean silent, String why) implements Outcome {}
}
