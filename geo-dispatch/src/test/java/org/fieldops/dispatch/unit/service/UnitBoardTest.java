package org.fieldops.dispatch.unit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.UnitView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class UnitBoardTest {

  private final House house = new House();
  private final String name = "12/4 " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aNewUnitIsReadyAndTheDesksAreTold() {
    UnitId id = add(house.dispatcher, "  " + name + " ");
    List<UnitView> found =
        house.in(() -> house.units.all(house.dispatcher)).stream()
            .filter(unit -> unit.id().equals(id))
            .toList();
    assertEquals(List.of(name), found.stream().map(UnitView::name).toList());
    assertEquals("1", found.getFirst().status().code());
    assertTrue(
        house.feed.of(Topic.DISPATCH).stream()
            .anyMatch(entry ->
                entry.kind().equals("unit")
                    && entry.body().getString("unitId").equals(id.toString())));
  }

  @Test
  void theSameNameTwiceIsRefusedWithTheName() {
    add(house.dispatcher, name);
    Refusal refusal = assertThrows(Refusal.class, () -> add(house.dispatcher, name));
    assertEquals(Problem.UNIT_EXISTS, refusal.problem());
    assertEquals(List.of(name), refusal.facts());
  }

  @Test
  void noNameAndTooLongANameAreRefused() {
    assertEquals(Problem.FIELD_MISSING, refused(house.dispatcher, "  "));
    assertEquals(Problem.TEXT_TOO_LONG, refused(house.dispatcher, "1".repeat(41)));
  }

  @Test
  void onlyADispatcherMakesOne() {
    assertEquals(Problem.NOT_ALLOWED, refused(house.officer("Außendienst 1"), name));
  }

  private Problem refused(Person by, String wanted) {
    return assertThrows(Refusal.class, () -> add(by, wanted)).problem();
  }

  private UnitId add(Person by, String wanted) {
    return house.in(() -> house.units.add(by, wanted));
  }

  @Test
  void aTenThousandthUnitIsListedAndItsCrewSeesItsDuty() {
    house.sql(
        """
        insert into dispatch.unit (id, name, status, status_since, status_written_at, version)
        select gen_random_uuid(), 'A' || n, '1', now(), now(), 0 from generate_series(1, 10000) n
        on conflict do nothing
        """);
    UnitId last = house.unit("zuletzt");
    Person officer = house.officer("Außendienst 77");
    house.assign(officer, last);
    house.publish();
    assertTrue(
        house.in(() -> house.units.all(house.dispatcher)).stream()
            .anyMatch(unit -> unit.id().equals(last)));
    assertEquals(last, house.in(() -> house.duties.of(officer)).getFirst().unit());
    house.sql("delete from dispatch.unit where name like 'A%'");
  }
}
