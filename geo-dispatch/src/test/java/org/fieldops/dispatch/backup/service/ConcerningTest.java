package org.fieldops.dispatch.backup.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.BackupJson;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.Seen;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see which open request, and what the asking person is told of being seen. */
class ConcerningTest {

  private final House house = new House();
  private final Person caller = house.officer("Außendienst 1");
  private final Person partner = house.officer("Außendienst 2");
  private final Person colleague = house.officer("Außendienst 3");
  private final Person outsider = house.officer("Außendienst 4");

  @BeforeEach
  void onDuty() {
    var unit = house.unit("12/1");
    house.assign(caller, unit);
    house.assign(partner, unit);
    house.assign(colleague, house.unit("12/2"));
    house.publish();
  }

  @Test
  void callerCrewAndChannelSeeIt() {
    BackupId id = request();
    for (Person person : List.of(caller, partner, colleague)) {
      assertEquals(List.of(id), seenBy(person), person::name);
    }
    assertEquals(List.of(), seenBy(outsider));
    Assertions.assertTrue(seenBy(house.dispatcher).contains(id));
  }

  @Test
  void aLateOneIsForTheCallerAndTheDispatcherUntilSomebodyIsAsked() {
    BackupId id = late();
    assertEquals(List.of(id), seenBy(caller));
    assertEquals(List.of(), seenBy(partner));
    assertEquals(List.of(), seenBy(colleague));
    var asked = house.in(() -> house.duties.current(colleague.id())).orElseThrow().unit();
    house.in(() -> house.desk.ask(house.dispatcher, id, asked));
    assertEquals(List.of(id), seenBy(colleague));
  }

  @Test
  void aClosedOneConcernsNobody() {
    BackupId id = request();
    house.in(() -> house.desk.close(house.dispatcher, id, "Ende"));
    assertEquals(List.of(), seenBy(caller));
  }

  @Test
  void theFirstDispatcherWhoSeesItIsToldToTheCallerOnce() {
    BackupId id = request();
    Person second = house.person("Leitstelle 2", Role.DISPATCHER);
    house.feed.forget();
    see(house.dispatcher, id);
    see(second, id);
    Seen seen = Objects.requireNonNull(view(id).seen());
    assertEquals("Leitstelle", seen.personName());
    assertEquals(house.clock.instant(), seen.at());
    assertEquals(1, house.feed.of(Topic.of(caller.id()), "backup").size());
    assertEquals(
        "Leitstelle",
        house
            .feed
            .of(Topic.of(caller.id()), "backup")
            .getFirst()
            .getJsonObject("seenAtDesk")
            .getString("person"));
  }

  @Test
  void anOfficerIsNotTheDesk() {
    BackupId id = request();
    Refusal refusal = Assertions.assertThrows(Refusal.class, () -> see(colleague, id));
    assertEquals(Problem.NOT_ALLOWED, refusal.problem());
    assertNull(view(id).seen());
  }

  @Test
  void aClosedRequestNoLongerSaysWhereItsPersonWas() {
    house.at(caller, 48.1371, 11.5754);
    BackupId id = request();
    Assertions.assertTrue(BackupJson.of(view(id)).containsKey("position"));
    assertEquals("unit", BackupJson.of(view(id)).getString("positionSource"));
    BackupView closed = house.in(() -> house.desk.close(house.dispatcher, id, "Ende"));
    Assertions.assertFalse(BackupJson.of(closed).containsKey("position"));
    Assertions.assertFalse(BackupJson.of(closed).containsKey("positionAt"));
  }

  private BackupId request() {
    return BackupId.of(
        house.operate(caller, "backup.requested", House.urgent()).getString("requestId"));
  }

  private BackupId late() {
    return BackupId.of(
        house
            .operate(caller, house.late("backup.requested", Duration.ofMinutes(10), House.urgent()))
            .getString("requestId"));
  }

  private void see(Person by, BackupId id) {
    house.in(() -> {
      house.desk.seen(by, id);
      return id;
    });
  }

  private BackupView view(BackupId id) {
    return house.in(() -> house.desk.request(house.dispatcher, id));
  }

  private List<BackupId> seenBy(Person person) {
    return house.in(() -> house.desk.concerning(person)).stream().map(BackupView::id).toList();
  }
}
