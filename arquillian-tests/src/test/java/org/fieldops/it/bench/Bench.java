package org.fieldops.it.bench;

import org.fieldops.stack.Progress;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;

/** What {@code ./fieldops bench} does, whatever is measured. */
final class Bench {

  private Bench() {}

  interface Measurement {
    Figures on(Stack stack) throws Exception;
  }

  /** Measures on a stack of its own without earlier data, prints, and exits with 1 if broken. */
  static void run(String name, Measurement measurement) throws Exception {
    Figures figures;
    try (Stack stack = Stack.afresh(StackSettings.forTests("bench-" + name), Progress.terminal())) {
      stack.start();
      figures = measurement.on(stack);
    }
    System.out.println(figures.words());
    System.exit(figures.kept() ? 0 : 1);
  }

  /** The whole number at a place of the command line, or the usual one. */
  static int number(String[] arguments, int place, int usual) {
    int given = arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    if (given < 1) {
      throw new IllegalArgumentException("at least 1, not " + given);
    }
    return given;
  }
}
