package org.fieldops.it.prove;

import org.fieldops.stack.Progress;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;

/**
 * {@code ./fieldops prove channel [ROUNDS]}: WildFly is ended with {@code kill -9} while people
 * talk in four channels, round after round; then PostgreSQL while they talk in one.
 */
public final class Channel {

  private static final int ROUNDS = 20;

  private Channel() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
    ChannelProof.Result result;
    try (Stack stack = new Stack(StackSettings.forTests("prove-channel"), Progress.terminal())) {
      stack.start();
      result = new ChannelProof(stack, rounds).run();
    }
    System.out.println(result.words());
    System.exit(result.kept() ? 0 : 1);
  }
}
