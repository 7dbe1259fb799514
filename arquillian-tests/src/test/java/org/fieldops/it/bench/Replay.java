package org.fieldops.it.bench;

import java.util.List;
import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench replay [MESSAGES [PHOTOS]]}: a phone comes back from a day without
 * network and hands in what was kept on it, one call after the other; then all of it once more, as
 * after lost answers. Measured on a server that is warm: five such days of other phones lie before
 * it, as many messages as {@code bench delivery} sends before it measures.
 */
public final class Replay {

  private static final int MESSAGES = 1_000;
  private static final int PHOTOS = 100;
  private static final int DAYS_BEFORE = 5;

  private Replay() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int messages = Bench.number(arguments, 0, MESSAGES);
    int photos = Bench.number(arguments, 1, PHOTOS);
    Bench.run("replay", stack -> measure(stack, messages, photos));
  }

  static Figures measure(Stack stack, int messages, int photos) throws Exception {
    try (Crew crew = Crew.onDuty(stack.settings())) {
      List<Member> people = crew.extras();
      int others = people.size() - 1;
      Figures before = new OfflineDay(stack, people.getFirst(), messages, photos).handIn();
      for (int i = 1; i < DAYS_BEFORE; i++) {
        Member other = people.get(i % others);
        before = new OfflineDay(stack, other, messages, photos).handIn().after(before);
      }
      OfflineDay day = new OfflineDay(stack, people.getLast(), messages, photos);
      Figures first = day.handIn().after(before);
      return Figures.of(
          List.of(first.beside(DAYS_BEFORE + " such days before"), day.handInAgain()));
    }
  }
}
