package org.fieldops.it.bench;

import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench new-phone [MESSAGES]}: a channel with so many messages, a colleague whose
 * backup request is open, and a phone on which somebody signs in for the first time.
 */
public final class NewPhone {

  private static final int MESSAGES = 30_000;

  private NewPhone() {}

  /** Exits with 1 when something of it is not on the screen, or not as it is. */
  public static void main(String[] arguments) throws Exception {
    int messages = Bench.number(arguments, 0, MESSAGES);
    Bench.run("new-phone", stack -> measure(stack, messages, true));
  }

  /**
   * @param back whether to scroll back to the first message
   */
  static Figures measure(Stack stack, int messages, boolean back) throws Exception {
    try (Crew crew = Crew.onDuty(stack.settings())) {
      return new NewPhoneRun(stack, crew).measure(messages, back);
    }
  }
}
