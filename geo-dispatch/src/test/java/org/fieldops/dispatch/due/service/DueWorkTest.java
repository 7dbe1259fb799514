package org.fieldops.dispatch.due.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.house.House;
import org.fieldops.dispatch.house.HouseTransactions;
import org.fieldops.kernel.Ids;
import org.junit.jupiter.api.Test;

class DueWorkTest {

  private final House house = new House();
  private final Told told = new Told();
  private final DueWork work =
      new DueWork(house.dueRows, new HouseTransactions(), List.of(told), house.clock);

  /** Counts what it carried out, and takes a row's lock as real subjects do. */
  private final class Told implements DueHandler {

    private final String kind = "told " + Ids.next().hashCode();
    private final Map<UUID, Integer> done = new ConcurrentHashMap<>();
    private Consumer<Due> doing = due -> {};

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public void lock(UUID subject) {
      house
          .entityManager()
          .createNativeQuery("select pg_advisory_xact_lock(hashtext(:key))")
          .setParameter("key", subject.toString())
          .getResultList();
    }

    @Override
    public void carryOut(Due due) {
      doing.accept(due);
      done.merge(due.subject(), 1, Integer::sum);
    }
  }

  @Test
  void whatIsDueIsDoneOnceAndWhatIsNotIsNot() {
    UUID due = set(Duration.ofMinutes(1));
    UUID later = set(Duration.ofMinutes(3));
    house.clock.forward(Duration.ofMinutes(2));
    work.round();
    work.round();
    assertEquals(Map.of(due, 1), told.done);
    house.clock.forward(Duration.ofHours(20));
    work.round();
    assertEquals(Map.of(due, 1, later, 1), told.done);
  }

  @Test
  void oneThatFailsHoldsUpNobodyAndIsTriedAgainAfterAWhile() {
    UUID bad = set(Duration.ZERO);
    UUID good = set(Duration.ofMillis(1));
    house.clock.forward(Duration.ofSeconds(1));
    told.doing =
        due -> {
          if (due.subject().equals(bad) && due.tries() < 2) {
            throw new IllegalStateException("not now");
          }
        };
    work.round();
    work.round();
    assertEquals(Map.of(good, 1), told.done);
    house.clock.forward(Duration.ofSeconds(1));
    work.round();
    assertEquals(Map.of(good, 1), told.done);
    house.clock.forward(Duration.ofSeconds(2));
    work.round();
    assertEquals(Map.of(good, 1, bad, 1), told.done);
  }

  @Test
  void whatWasBegunWhenTheServerDiedIsDoneByTheNext() {
    UUID due = set(Duration.ZERO);
    told.doing =
        begun ->
            house
                .entityManager()
                .createNativeQuery("select cast(pg_terminate_backend(pg_backend_pid()) as text)")
                .getResultList();
    work.round();
    assertEquals(Map.of(), told.done);
    house.clock.forward(Duration.ofSeconds(1));
    told.doing = begun -> {};
    work.round();
    assertEquals(Map.of(due, 1), told.done);
  }

  @Test
  void aStepMaySetTheNextOne() {
    UUID subject = set(Duration.ZERO);
    told.doing =
        due -> {
          if (due.step() < 2) {
            Instant next = due.at().plusSeconds(10);
            house.deadlines.set(told.kind, subject, due.step() + 1, next);
          }
        };
    work.round();
    assertEquals(Map.of(subject, 1), told.done);
    house.clock.forward(Duration.ofSeconds(10));
    work.round();
    house.clock.forward(Duration.ofSeconds(100));
    work.round();
    work.round();
    assertEquals(Map.of(subject, 3), told.done);
  }

  @Test
  void aDeadlineThatWasClearedOrMovedIsNotCarriedOut() {
    UUID cleared = set(Duration.ZERO);
    UUID moved = set(Duration.ZERO);
    house.in(() -> {
      house.deadlines.clear(told.kind, cleared);
      house.deadlines.set(told.kind, moved, 0, house.clock.instant().plusSeconds(60));
      return moved;
    });
    work.round();
    assertEquals(Map.of(), told.done);
  }

  @Test
  void twoServersDoEachOnce() throws Exception {
    List<UUID> subjects = Stream.generate(() -> set(Duration.ZERO)).limit(120).toList();
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<?>> servers =
          List.of(two.submit(() -> server(together)), two.submit(() -> server(together)));
      for (Future<?> server : servers) {
        server.get();
      }
    }
    assertEquals(subjects.size(), told.done.size());
    assertEquals(subjects.size(), told.done.values().stream().mapToInt(times -> times).sum());
  }

  @Test
  void theScheduleGoesOnByItself() {
    UUID due = set(Duration.ZERO);
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      work.begin(clock, Duration.ofMillis(20));
      await().until(() -> told.done.containsKey(due));
      UUID later = set(Duration.ZERO);
      await().until(() -> told.done.containsKey(later));
      work.end();
    }
  }

  private Integer server(CyclicBarrier together) throws Exception {
    together.await();
    work.round();
    return told.done.size();
  }

  private UUID set(Duration in) {
    UUID subject = Ids.next();
    return house.in(() -> {
      house.deadlines.set(told.kind, subject, 0, house.clock.instant().plus(in));
      return subject;
    });
  }
}
