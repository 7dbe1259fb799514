package org.fieldops.dispatch.backup.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationTest {

  private final House house = new House();
  private final Person caller = house.officer("Außendienst 1");
  private final Person second = house.officer("Außendienst 2");

  @BeforeEach
  void fiveUnits() {
    house.assign(caller, house.unit("12/1"));
    house.assign(second, house.unit("12/2"));
    for (int i = 3; i <= 5; i++) {
      house.assign(house.officer("Außendienst " + i), house.unit("12/" + i));
    }
    house.publish();
  }

  @Test
  void whatIsDueIsAskedFurther() {
    BackupId id = request();
    house.clock.forward(Duration.ofSeconds(59));
    house.due.round();
    assertEquals(3, alerts(id));
    house.clock.forward(Duration.ofSeconds(1));
    house.due.round();
    assertEquals(4, alerts(id));
    house.clock.forward(Duration.ofSeconds(60));
    house.due.round();
    assertTrue(house.in(() -> house.desk.request(house.dispatcher, id)).unanswered());
    assertEquals(0, deadlines(id));
  }

  @Test
  void whatBecameDueWhileTheServerWasAwayIsAskedAtOnce() {
    BackupId id = request();
    house.clock.forward(Duration.ofMinutes(10));
    house.due.round();
    assertEquals(4, alerts(id));
  }

  @Test
  void nobodyIsAskedFurtherOnceSomebodyComes() {
    BackupId id = request();
    house.operate(second, "backup.accepted", House.with("requestId", id.toString()));
    assertEquals(0, deadlines(id));
    house.clock.forward(Duration.ofMinutes(10));
    house.due.round();
    assertEquals(3, alerts(id));
  }

  private long deadlines(BackupId id) {
    return house.count("select count(*) from dispatch.due where subject = ?", id.value());
  }

  private BackupId request() {
    return BackupId.of(
        house.operate(caller, "backup.requested", House.urgent()).getString("requestId"));
  }

  private int alerts(BackupId id) {
    return house.in(() -> house.desk.request(house.dispatcher, id)).alerts().size();
  }
}
