package org.fieldops.web.rest.guard;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * How fast one person may ask: 600 calls at once, 60 a second for good. Far more than any device of
 * ours needs; a program gone wild meets it. What is said about a call for help is counted by
 * itself, so that no other traffic keeps it out; a call for help is never counted.
 */
@ApplicationScoped
public class Pace {

  private static final String HELP_WANTED = "backup.requested";
  private static final String ABOUT_HELP = "backup.";
  private static final int AT_ONCE = 600;
  private static final int A_SECOND = 60;
  private static final int MOST_PEOPLE = 10_000;

  // the one who was silent longest is forgotten: his bucket is full again anyway
  private final Map<Who, Bucket> buckets =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Bucket> eldest) {
          return size() > MOST_PEOPLE;
        }
      };

  private record Who(PersonId person, boolean aboutHelp) {}

  /**
   * Counts a call.
   *
   * @throws Refusal {@code TOO_MANY_REQUESTS}
   */
  public void take(PersonId person) {
    take(new Who(person, false));
  }

  /**
   * Counts a call that brings operations of these kinds.
   *
   * @throws Refusal {@code TOO_MANY_REQUESTS}
   */
  public void take(PersonId person, Set<String> kinds) {
    if (!kinds.equals(Set.of(HELP_WANTED))) {
      take(new Who(person, kinds.stream().anyMatch(kind -> kind.startsWith(ABOUT_HELP))));
    }
  }

  private void take(Who who) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(who, any -> full());
    }
    if (!bucket.tryConsume(1)) {
      throw new Refusal(Problem.TOO_MANY_REQUESTS);
    }
  }

  private static Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
        .build();
  }
}
