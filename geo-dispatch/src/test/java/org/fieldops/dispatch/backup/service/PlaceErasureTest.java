package org.fieldops.dispatch.backup.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.backup.store.JpaBackupRequests;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.feed.FeedErasure;
import org.junit.jupiter.api.Test;

class PlaceErasureTest {

  private final House house = new House();
  private final Person caller = house.officer("Außendienst 1");
  private final List<FeedErasure.Entries> erased = new ArrayList<>();
  private final PlaceErasure erasure =
      new PlaceErasure(
          new JpaBackupRequests(house.entityManager()),
          (entries, fields) -> {
            erased.add(entries);
            return 1;
          },
          house.clock);

  @Test
  void aDayAfterTheEndNobodyKnowsAnyMoreWhereItWas() {
    Instant begun = house.clock.instant();
    BackupId ended = request();
    house.in(() -> house.desk.close(house.dispatcher, ended, "Ende"));
    house.clock.forward(Duration.ofHours(1));
    BackupId open = request();

    house.clock.forward(Duration.ofHours(23).minusSeconds(1));
    house.in(erasure::erase);
    assertNotNull(find(ended).place());

    house.clock.forward(Duration.ofSeconds(1));
    house.in(erasure::erase);
    assertNull(find(ended).place());
    assertNotNull(find(open).place());
    FeedErasure.Entries entries = erased.getLast();
    assertEquals("backup", entries.kind());
    assertEquals(true, entries.values().contains(ended.toString()));
    assertEquals(false, entries.since().isAfter(begun));
    assertEquals(0, house.in(erasure::erase));
  }

  private BackupId request() {
    return BackupId.of(
        house
            .operate(caller, "backup.requested", House.urgent(48.1, 11.5, house.clock.instant()))
            .getString("requestId"));
  }

  private BackupView find(BackupId id) {
    return house.in(() -> house.desk.request(house.dispatcher, id));
  }
}
