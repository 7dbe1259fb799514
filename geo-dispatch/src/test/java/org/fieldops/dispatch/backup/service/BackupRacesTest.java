package org.fieldops.dispatch.backup.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.AlertState;
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two at once. */
class BackupRacesTest {

  private final House house = new House();
  private final List<Person> crew =
      Stream.of("12/1", "12/2", "12/3", "12/4").map(house::officer).toList();
  private final Person caller = crew.getFirst();

  @BeforeEach
  void everybodyOnAUnitOfTheirOwn() {
    for (int i = 0; i < crew.size(); i++) {
      house.assign(crew.get(i), house.unit("12/" + (i + 1)));
    }
    house.publish();
  }

  @Test
  void ofTwoUnitsThatAcceptAtOnceExactlyOneHasIt() throws Exception {
    for (int round = 0; round < 10; round++) {
      BackupId request = request();
      CyclicBarrier start = new CyclicBarrier(2);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<Boolean>> done =
            threads.invokeAll(
                List.of(
                    accepting(start, crew.get(1), request),
                    accepting(start, crew.get(2), request)));
        assertTrue(done.get(0).get() ^ done.get(1).get());
      }
      BackupView taken = house.in(() -> house.desk.request(house.dispatcher, request));
      assertEquals(State.ACCEPTED, taken.state());
      assertEquals(1, count(taken, AlertState.ACCEPTED));
      assertEquals(2, count(taken, AlertState.STOOD_DOWN));
      house.in(() -> house.desk.close(house.dispatcher, request, "Ende"));
    }
  }

  private Callable<Boolean> accepting(CyclicBarrier start, Person by, BackupId id) {
    return () -> {
      start.await();
      try {
        house.operate(by, "backup.accepted", House.with("requestId", id.toString()));
        return true;
      } catch (Refusal refusal) {
        assertEquals(Problem.BACKUP_TAKEN, refusal.problem());
        return false;
      }
    };
  }

  @Test
  void ofTwoRequestsOfOnePersonAtOnceOneIsBegun() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<String> asking =
        () -> {
          start.await();
          return house.operate(caller, "backup.requested", House.urgent()).getString("requestId");
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<String>> both = threads.invokeAll(List.of(asking, asking));
      assertEquals(both.get(0).get(), both.get(1).get());
    }
  }

  private BackupId request() {
    return BackupId.of(
        house.operate(caller, "backup.requested", House.urgent()).getString("requestId"));
  }

  private static long count(BackupView request, AlertState state) {
    return request.alerts().stream().filter(alert -> alert.state() == state).count();
  }
}
