package org.fieldops.it.prove;

import org.fieldops.stack.Progress;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;

/**
 * {@code ./fieldops prove uploads [ROUNDS [UPLOADS]]}: WildFly is ended with {@code kill -9} in the
 * middle of uploads, round after round; nothing may be lost, doubled, changed or left half.
 */
public final class Uploads {

  private static final int ROUNDS = 20;
  private static final int UPLOADS = 200;

  private Uploads() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    int uploads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : UPLOADS;
    UploadFigures figures;
    try (Stack stack = new Stack(StackSettings.forTests("prove-uploads"), Progress.terminal())) {
      stack.start();
      figures = new UploadProof(stack, rounds, uploads).run();
    }
    System.out.println(figures.words());
    System.exit(figures.kept() ? 0 : 1);
  }
}
