package org.fieldops.it.bench;

import java.util.ArrayList;
import java.util.List;
import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench delivery [MESSAGES [SENDERS [WARM [DESKS]]]]}: how long a message takes
 * to its answer and to the last of all the phones in the shift, and what it costs the servers; with
 * one device a person, with ten, and with one again while so many desks show the channel. So many
 * are always under way, each sender's next follows its last answer.
 */
public final class Delivery {

  private static final int MESSAGES = 3_000;
  private static final int SENDERS = 32;
  private static final int WARM = 5_000;
  private static final int DESKS = 20;
  private static final int MANY_DEVICES = 10;

  private Delivery() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int messages = Bench.number(arguments, 0, MESSAGES);
    int senders = Bench.number(arguments, 1, SENDERS);
    int warm = Bench.number(arguments, 2, WARM);
    int desks = Bench.number(arguments, 3, DESKS);
    Bench.run("delivery", stack -> three(stack, messages, senders, warm, desks));
  }

  private static Figures three(Stack stack, int messages, int senders, int warm, int desks)
      throws Exception {
    List<Figures> all = new ArrayList<>();
    all.add(measure(stack, messages, senders, 1, warm));
    all.add(measure(stack, messages, senders, MANY_DEVICES, warm / MANY_DEVICES + 1));
    String channel = channel(stack);
    try (OpenDesks open =
        new OpenDesks(stack.settings(), desks, "/channels/" + channel, "[data-testid=talk]")) {
      Figures watched = measure(stack, messages, senders, 1, warm + 1);
      all.add(watched.beside(open.pages().size() + " desks show the channel"));
    }
    all.add(measure(stack, messages, senders, 1, messages / 10 + 1).beside("no desk any more"));
    return Figures.of(all);
  }

  private static String channel(Stack stack) throws Exception {
    try (Crew crew = Crew.onDuty(stack.settings())) {
      return crew.members().getFirst().channelId();
    }
  }

  /** Messages to everybody in the shift, each with so many devices, after so many to warm up. */
  static Figures measure(Stack stack, int messages, int senders, int devices, int warm)
      throws Exception {
    try (Crew crew = Crew.onDuty(stack.settings())) {
      DeliveryRun run = new DeliveryRun(stack, crew, senders);
      run.listen(devices);
      run.send(warm, new Times(), new Times());
      return run.measure(messages);
    }
  }
}
