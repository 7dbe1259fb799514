package org.fieldops.dispatch.backup.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Rosters;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

/** A call for help to which no unit comes goes to whoever is on call, one after the other. */
class CallingOnCallTest {

  private final House house = new House();
  private final Rosters rosters = house.onCall.rosters;
  private final Person asking = house.officer("Außendienst 1");
  private final Person near = house.officer("Außendienst 2");
  private final Person one = house.officer("Rufdienst 1");
  private final Person two = house.officer("Rufdienst 2");
  private final Person other = house.officer("Rufdienst 3");
  private final RosterId roster = new RosterId(Ids.next());
  private final UnitId nearUnit = house.unit("12/2");
  private final OnCallSpan first;

  CallingOnCallTest() {
    house.assign(asking, house.unit("12/1"));
    house.assign(near, nearUnit);
    house.publish();
    first = house.callable(roster, one, two);
    house.feed.forget();
  }

  private BackupId asks() {
    return BackupId.of(
        house.operate(asking, "backup.requested", House.urgent()).getString("requestId"));
  }

  private void forward(int seconds) {
    house.clock.forward(Duration.ofSeconds(seconds));
    house.due.round();
    house.due.round();
  }

  private BackupView view(BackupId id) {
    return house.in(() -> house.desk.request(house.dispatcher, id));
  }

  private List<String> called(BackupId id) {
    return view(id).onCall().stream().map(each -> each.nth() + " " + each.name()).toList();
  }

  @Test
  void whenNoUnitComesFirstAndSecondAreCalledOneAfterTheOther() {
    BackupId id = asks();
    forward(59);
    assertEquals(List.of(), called(id));
    forward(1);
    assertEquals(List.of("1 Rufdienst 1"), called(id));
    assertEquals(1, told(one, id));
    assertEquals(0, told(two, id));
    forward(59);
    assertEquals(List.of("1 Rufdienst 1"), called(id));
    forward(1);
    assertEquals(List.of("1 Rufdienst 1", "2 Rufdienst 2"), called(id));
    forward(600);
    assertEquals(2, called(id).size());
    assertTrue(
        house.in(() -> house.desk.concerning(two)).stream().anyMatch(each -> each.id().equals(id)));
  }

  private long told(Person person, BackupId id) {
    return house.feed.of(Topic.of(person.id()), "backup").stream()
        .filter(body -> body.getString("requestId").equals(id.toString()))
        .count();
  }

  @Test
  void whoTakesOverInBetweenIsCalled() {
    BackupId id = asks();
    forward(30);
    house.in(() -> rosters.take(house.dispatcher, first.id(), other.id()));
    forward(30);
    assertEquals(List.of("1 Rufdienst 3"), called(id));
  }

  @Test
  void whoTakesCareOfItEndsTheCalling() {
    BackupId id = asks();
    forward(60);
    house.operate(one, "backup.oncall", House.with("requestId", id.toString()));
    Instant at = house.clock.instant();
    forward(600);
    assertEquals(List.of("1 Rufdienst 1"), called(id));
    assertEquals(at, view(id).onCall().getFirst().answeredAt());
    assertEquals(
        Problem.BACKUP_NOT_YOURS,
        assertThrows(
                Refusal.class,
                () -> house.operate(two, "backup.oncall", House.with("requestId", id.toString())))
            .problem());
  }

  @Test
  void aUnitThatComesEndsTheCallingToo() {
    BackupId id = asks();
    forward(60);
    house.operate(near, "backup.accepted", House.with("requestId", id.toString()));
    forward(600);
    assertEquals(List.of("1 Rufdienst 1"), called(id));
    assertNull(view(id).onCall().getFirst().answeredAt());
    assertFalse(house.dueNow(CallingOnCall.KIND).contains(id.value()));
  }
}
