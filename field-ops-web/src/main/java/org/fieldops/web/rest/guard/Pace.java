package org.fieldops.web.rest.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * How much one person may ask: calls, operations, backup requests and what is said about them and
 * in lone work are each counted by themselves, so that no other traffic keeps a backup request out.
 * Far more than any device of ours needs, also one that comes back after a shift without network; a
 * program gone wild meets it. Every refusal is remembered in the database, so these are counted
 * too.
 */
@ApplicationScoped
public class Pace {

  private static final String HELP_WANTED = "backup.requested";
  private static final List<String> ABOUT_HELP = List.of("backup.", "watch.", "checkin.");
  private static final int MOST_PEOPLE = 10_000;

  /** What is counted, with how many at once and how many a second for good. */
  private enum Lane {
    CALLS(600, 60),
    OPERATIONS(2_000, 60),
    ABOUT_HELP(300, 5),
    HELP(60, 1),
    REFUSALS(400, 1);

    private final int atOnce;
    private final int aSecond;

    Lane(int atOnce, int aSecond) {
      this.atOnce = atOnce;
      this.aSecond = aSecond;
    }

    static Lane of(String kind) {
      if (kind.equals(HELP_WANTED)) {
        return HELP;
      }
      return Pace.ABOUT_HELP.stream().anyMatch(kind::startsWith) ? ABOUT_HELP : OPERATIONS;
    }

    Bucket full(TimeMeter time) {
      return Bucket.builder()
          .withCustomTimePrecision(time)
          .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aSecond, Duration.ofSeconds(1)))
          .build();
    }
  }

  // the one who was silent longest is forgotten: his buckets are full again anyway
  private final Map<Who, Bucket> buckets =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Bucket> eldest) {
          return size() > MOST_PEOPLE * Lane.values().length;
        }
      };

  private record Who(PersonId person, Lane lane) {}

  private final TimeMeter time;

  Pace() {
    this(TimeMeter.SYSTEM_MILLISECONDS);
  }

  Pace(TimeMeter time) {
    this.time = time;
  }

  /**
   * Counts a call.
   *
   * @throws Refusal {@code TOO_MANY_REQUESTS}
   */
  public void take(PersonId person) {
    if (!bucket(person, Lane.CALLS).tryConsume(1)) {
      throw new Refusal(Problem.TOO_MANY_REQUESTS);
    }
  }

  /**
   * Counts operations of these kinds; of a call that is refused nothing is counted.
   *
   * @param kinds one for each operation
   * @throws Refusal {@code TOO_MANY_REQUESTS}
   */
  public void take(PersonId person, List<String> kinds) {
    Map<Lane, Integer> wanted = new EnumMap<>(Lane.class);
    kinds.forEach(kind -> wanted.merge(Lane.of(kind), 1, Integer::sum));
    if (wanted.containsKey(Lane.OPERATIONS)
        && bucket(person, Lane.REFUSALS).getAvailableTokens() <= 0) {
      throw new Refusal(Problem.TOO_MANY_REQUESTS);
    }
    List<Map.Entry<Lane, Integer>> taken = new ArrayList<>();
    for (Map.Entry<Lane, Integer> each : wanted.entrySet()) {
      if (!bucket(person, each.getKey()).tryConsume(each.getValue())) {
        taken.forEach(back -> bucket(person, back.getKey()).addTokens(back.getValue()));
        throw new Refusal(Problem.TOO_MANY_REQUESTS);
      }
      taken.add(each);
    }
  }

  /** Counts operations that were refused: with too many of them the person has to wait. */
  public void refused(PersonId person, int operations) {
    if (operations > 0) {
      bucket(person, Lane.REFUSALS).consumeIgnoringRateLimits(operations);
    }
  }

  private Bucket bucket(PersonId person, Lane lane) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(new Who(person, lane), who -> lane.full(time));
    }
  }
}
