package org.fieldops.it.bench;

import java.util.List;
import java.util.function.Consumer;
import org.fieldops.it.town.TownPerson;

/** Many sockets of many people, opened by some at a time. */
final class Sockets {

  private static final int OPENERS = 16;

  private Sockets() {}

  /** One for each, until the crew goes home. */
  static void open(Crew crew, List<TownPerson> people, Consumer<Listener.Frame> heard)
      throws Exception {
    Clients.work(
        OPENERS,
        opener -> {
          for (int i = opener; i < people.size(); i += OPENERS) {
            crew.listen(people.get(i).client(), heard);
          }
        });
  }
}
