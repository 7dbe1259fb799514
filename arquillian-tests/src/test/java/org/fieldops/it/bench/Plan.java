package org.fieldops.it.bench;

import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench plan [PEOPLE]}: four weeks of so many people, made in the database, and
 * how long it takes until a desk in a browser shows them, until a key pressed there has its bar,
 * and until the other dispatcher's desk has it.
 */
public final class Plan {

  private static final int PEOPLE = 235;
  private static final int TIMES = 20;

  private Plan() {}

  /** Exits with 1 when somebody or something is missing. */
  public static void main(String[] arguments) throws Exception {
    int people = Bench.number(arguments, 0, PEOPLE);
    Bench.run("plan", stack -> measure(stack, people, TIMES));
  }

  static Figures measure(Stack stack, int people, int times) throws Exception {
    return new PlanRun(stack).measure(people, times);
  }
}
