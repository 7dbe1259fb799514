package org.fieldops.dispatch.hook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** How often a program may speak: 30 times at once, and once in two seconds for good. */
@ApplicationScoped
public class HookPace {

  private static final int AT_ONCE = 30;
  private static final Duration EACH = Duration.ofSeconds(2);
  private static final int MOST_REMEMBERED = 1_000;

  /** When each one's debt is paid; guarded by itself. The one silent longest is forgotten. */
  private final Map<UUID, Instant> paid =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HookPace() {}

  @Inject
  public HookPace(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a call.
   *
   * @throws Refusal {@code TOO_MANY_REQUESTS}
   */
  void take(UUID hook) {
    Instant now = clock.instant();
    synchronized (paid) {
      Instant before = paid.getOrDefault(hook, now);
      Instant from = before.isBefore(now) ? now : before;
      Instant after = from.plus(EACH);
      if (after.isAfter(now.plus(EACH.multipliedBy(AT_ONCE)))) {
        throw new Refusal(Problem.TOO_MANY_REQUESTS);
      }
      paid.put(hook, after);
    }
  }
}
