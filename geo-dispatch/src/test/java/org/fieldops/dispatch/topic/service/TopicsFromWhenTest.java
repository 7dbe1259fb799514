package org.fieldops.dispatch.topic.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The access table's rows for today's crew against the unit's past, against PostgreSQL: a unit is
 * heard since somebody is on it, however long it was heard of before.
 */
class TopicsFromWhenTest {

  private final House house = new House();
  private final UnitId unit = house.unit("12/1");
  private final Person yesterdays = house.officer("Streife Gestern");
  private final Person todays = house.officer("Streife Heute");
  private final Person movedLater = house.officer("Streife Nachher");

  @BeforeEach
  void yesterdayTheUnitWasHelped() {
    house.assign(yesterdays, unit);
    house.publish();
    house.operate(yesterdays, "status.set", House.with("status", "3"));
    helped(yesterdays);
    assertEquals(Set.of("status", "backup"), heard(yesterdays));
  }

  @Test
  void todaysCrewHearsNothingOfYesterdayAndEverythingOfToday() {
    tomorrow(todays, unit);
    assertEquals(Set.of(), heard(todays));
    assertEquals(List.of(), house.in(() -> house.desk.concerning(todays)));
    house.operate(todays, "status.set", House.with("status", "4"));
    assertEquals(Set.of("status"), heard(todays));
  }

  @Test
  void yesterdaysCrewHearsNothingOfTheUnitAnyMore() {
    tomorrow(todays, unit);
    assertFalse(house.in(() -> house.topics.topicsOf(yesterdays)).containsKey(Topic.of(unit)));
    assertEquals(Set.of(), heard(yesterdays));
  }

  @Test
  void whoIsMovedToTheUnitInTheMiddleOfTheShiftHearsItFromThenOn() {
    ShiftView today = tomorrow(todays, unit);
    UnitId other = house.unit("12/2");
    house.in(() -> house.shifts.assign(house.dispatcher, today.id(), movedLater.id(), other));
    house.in(() -> house.shifts.publish(house.dispatcher, today.id()));
    house.operate(todays, "status.set", House.with("status", "4"));
    helped(todays);
    house.clock.forward(Duration.ofMinutes(1));

    house.in(
        () -> house.shifts.move(house.dispatcher, today.id(), today.id(), movedLater.id(), unit));
    house.in(() -> house.shifts.publish(house.dispatcher, today.id()));
    assertEquals(Set.of(), heard(movedLater));
    house.operate(todays, "status.set", House.with("status", "6"));
    assertEquals(Set.of("status"), heard(movedLater));
    assertEquals(Set.of("status", "backup"), heard(todays));
  }

  /** Puts somebody on the unit in the early shift of the day after, and goes there. */
  private ShiftView tomorrow(Person officer, UnitId on) {
    house.clock.forward(Duration.ofDays(1));
    ShiftView early =
        house.in(() -> house.shifts.day(house.dispatcher, house.day.plusDays(1))).getFirst();
    house.in(() -> house.shifts.assign(house.dispatcher, early.id(), officer.id(), on));
    return house.in(() -> house.shifts.publish(house.dispatcher, early.id()));
  }

  private void helped(Person caller) {
    var answer = house.operate(caller, "backup.requested", House.urgent());
    BackupId request = new BackupId(UUID.fromString(answer.getString("requestId")));
    house.in(() -> house.desk.close(house.dispatcher, request, "Ende"));
  }

  /** The kinds of what a person may read of the unit. */
  private Set<String> heard(Person person) {
    return house.feed.after(0, house.in(() -> house.topics.topicsOf(person)), 500).stream()
        .filter(entry -> entry.topic().equals(Topic.of(unit)))
        .map(FeedEntry::kind)
        .collect(Collectors.toSet());
  }
}
