package org.fieldops.dispatch.backup.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationTest {

  private final House house = new House();
  private final Person caller = house.officer("Außendienst 1");
  private final Escalation escalation = new Escalation(house.handling);

  @BeforeEach
  void fiveUnits() {
    for (int i = 1; i <= 5; i++) {
      house.assign(i == 1 ? caller : house.officer("Außendienst " + i), house.unit("12/" + i));
    }
    house.publish();
  }

  @Test
  void whatIsDueIsAskedFurtherByTheScheduleItself() {
    BackupId id = request();
    house.clock.forward(Duration.ofSeconds(60));
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      Escalation running = new Escalation(new InTransactions(house));
      running.begin(clock, Duration.ofMillis(20));
      await().until(() -> alerts(id) == 4);
      running.end();
    }
  }

  @Test
  void oneThatFailsDoesNotHoldUpTheOthers() {
    BackupId id = request();
    house.clock.forward(Duration.ofSeconds(60));
    BackupId unknown = new BackupId(Ids.next());
    house.in(() -> {
      escalation.further(List.of(unknown, id));
      return id;
    });
    assertEquals(4, alerts(id));
  }

  /** What the container does around each call. */
  private static final class InTransactions extends BackupHandling {

    private final House house;

    InTransactions(House house) {
      this.house = house;
    }

    @Override
    public List<BackupId> due() {
      return house.in(house.handling::due);
    }

    @Override
    public void askFurther(BackupId id) {
      house.in(() -> {
        house.handling.askFurther(id);
        return id;
      });
    }
  }

  private BackupId request() {
    return BackupId.of(
        house.operate(caller, "backup.requested", House.urgent()).getString("requestId"));
  }

  private int alerts(BackupId id) {
    return house.in(() -> house.desk.request(house.dispatcher, id)).alerts().size();
  }
}
