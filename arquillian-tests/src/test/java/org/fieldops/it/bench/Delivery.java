package org.fieldops.it.bench;

import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench delivery [MESSAGES [SENDERS [DEVICES]]]}: how long a message takes to its
 * answer, and to the last of all the phones in the shift; each person listens with so many devices.
 */
public final class Delivery {

  private static final int MESSAGES = 500;
  private static final int SENDERS = 6;
  private static final int DEVICES = 1;
  private static final int WARM_UP = 50;

  private Delivery() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int messages = Bench.number(arguments, 0, MESSAGES);
    int senders = Bench.number(arguments, 1, SENDERS);
    int devices = Bench.number(arguments, 2, DEVICES);
    Bench.run("delivery", stack -> measure(stack, messages, senders, devices));
  }

  static Figures measure(Stack stack, int messages, int senders, int devices) throws Exception {
    try (Crew crew = Crew.onDuty(stack.settings())) {
      DeliveryRun run = new DeliveryRun(crew, senders);
      run.listen(devices);
      run.send(Math.min(WARM_UP, messages), new Times(), new Times());
      return run.measure(messages);
    }
  }
}
