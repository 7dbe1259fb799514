package org.fieldops.dispatch.hook.model;

import java.time.Duration;
import java.util.Map;

/** A call to somebody's address. */
public interface HookCall {

  /** What came of it. */
  sealed interface Outcome {

    /** Taken: a status of 2xx. */
    record Taken() implements Outcome {}

    /**
     * Not taken.
     *
     * @param why as {@link org.fieldops.dispatch.HookView#trouble}
     * @param forGood whether it makes no sense to try again by itself
     * @param rest how long the other side wants to be left alone
     */
    record Refused(String why, boolean forGood, Duration rest) implements Outcome {}
  }

  /**
   * Posts a body once; ends within its time whatever the other side does. Never throws for what the
   * other side does.
   */
  Outcome post(String url, Map<String, String> headers, byte[] body);

  /** Whether it is an address that may be called at all, by its form. */
  boolean accepts(String url);
}
