package org.fieldops.it.bench;

import java.util.List;
import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench help [REQUESTS [PHOTOS]]}: how long a backup request takes to the phones
 * of the units that are asked, to the dispatch desk open in a browser, and to a device that opens
 * its socket at that moment; first with nothing else going on, then beside a storm of photos and
 * twenty messages a second.
 */
public final class Help {

  private static final int REQUESTS = 30;
  private static final int PHOTOS = 100;
  private static final int WARM_UP = 5;

  private Help() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int requests = Bench.number(arguments, 0, REQUESTS);
    int photos = Bench.number(arguments, 1, PHOTOS);
    Bench.run("help", stack -> measure(stack, requests, photos));
  }

  static Figures measure(Stack stack, int requests, int photos) throws Exception {
    try (Crew crew = Crew.onDuty(stack.settings());
        OpenDesks desks =
            new OpenDesks(stack.settings(), 1, "/dispatch", "[data-testid=situation-map]")) {
      HelpRun run = new HelpRun(stack.settings(), crew, new WatchedDesk(desks));
      Figures warmUp = run.requests(Math.min(WARM_UP, requests));
      Figures quiet = run.requests(requests).after(warmUp).beside("with nothing else going on");
      try (Background background = new Background(stack.settings(), crew, photos)) {
        Figures storm = run.requests(requests);
        boolean throughout = background.busy();
        background.end();
        String how = background.words() + (throughout ? "" : ", which ended before the requests");
        return Figures.of(List.of(quiet, storm.beside(how)));
      }
    }
  }
}
