package org.fieldops.it.bench;

import java.util.ArrayList;
import java.util.List;
import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench help [CALLS]}: how long a call for help takes to the phones of the units
 * that are asked and to the dispatcher; first with nothing else going on, then while others send
 * photos and messages as fast as they can.
 */
public final class Help {

  private static final int CALLS = 30;
  private static final int WARM_UP = 5;

  private Help() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int calls = Bench.number(arguments, 0, CALLS);
    Bench.run("help", stack -> measure(stack, calls));
  }

  static Figures measure(Stack stack, int calls) throws Exception {
    List<String> lines = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (Crew crew = Crew.onDuty(stack.settings())) {
      HelpRun run = new HelpRun(stack.settings(), crew);
      Figures warmUp = run.calls(Math.min(WARM_UP, calls));
      add(run.calls(calls).after(warmUp), "with nothing else going on", lines, complaints);
      Figures loaded;
      try (Background background = new Background(stack.settings(), crew)) {
        loaded = run.calls(calls);
        background.end();
        add(loaded, background.words(), lines, complaints);
      }
    }
    return new Figures(lines, complaints);
  }

  private static void add(
      Figures figures, String how, List<String> lines, List<String> complaints) {
    lines.add(figures.lines().getFirst() + ", " + how);
    lines.addAll(figures.lines().subList(1, figures.lines().size()));
    complaints.addAll(figures.complaints());
  }
}
