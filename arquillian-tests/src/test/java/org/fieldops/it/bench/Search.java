package org.fieldops.it.bench;

import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench search [MESSAGES]}: so many messages in four hundred channels, made in
 * the database from German words, and how long it takes over the API to find rare ones, parts of
 * joined ones and frequent ones, for somebody who reads fifty of the channels.
 */
public final class Search {

  private static final int MESSAGES = 2_000_000;
  private static final int TIMES = 20;

  private Search() {}

  /** Exits with 1 when something is not found, or found by who may not read it. */
  public static void main(String[] arguments) throws Exception {
    int messages = Bench.number(arguments, 0, MESSAGES);
    Bench.run("search", stack -> measure(stack, messages, TIMES, false));
  }

  /**
   * @param tidy whether other tests come after this one
   */
  static Figures measure(Stack stack, int messages, int times, boolean tidy) throws Exception {
    return new SearchRun(stack).measure(messages, times, tidy);
  }
}
