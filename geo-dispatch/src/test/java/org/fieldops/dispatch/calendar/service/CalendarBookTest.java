package org.fieldops.dispatch.calendar.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.CalendarAddresses.Entry;
import org.fieldops.dispatch.calendar.store.PostgresCalendars;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.junit.jupiter.api.Test;

class CalendarBookTest {

  private final House house = new House();
  private final CalendarBook calendars =
      new CalendarBook(
          new PostgresCalendars(house.sql),
          house.people,
          (by, act, subject, detail) -> house.trail.add(act),
          house.clock);
  private final Person officer = house.officer("Außendienst 1");
  private final Person other = house.officer("Außendienst 2");
  private final UnitId unit = house.unit("12/1");

  private String make(Person person) {
    return house.in(() -> calendars.make(person));
  }

  private Optional<List<String>> names(String secret) {
    return house
        .in(() -> calendars.entries(secret))
        .map(entries -> entries.stream().map(Entry::name).toList());
  }

  @Test
  void whoKnowsTheSecretReadsWhatIsPublishedForThatPersonAlone() {
    house.assign(officer, unit);
    String secret = make(officer);
    assertEquals(Optional.of(List.of()), names(secret)); // a draft is nobody's
    house.publish();
    assertEquals(Optional.of(List.of("Frühschicht Mitte")), names(secret));
    Entry entry = house.in(() -> calendars.entries(secret)).orElseThrow().getFirst();
    assertEquals(house.early().from(), entry.from());
    assertEquals(house.early().until(), entry.until());
    assertEquals(Optional.of(List.of()), names(make(other)));
    house.clock.forward(Duration.ofDays(32));
    assertEquals(Optional.of(List.of()), names(secret));
  }

  @Test
  void aNewAddressEndsTheOldOneAndARevokedOneIsNotThere() {
    String first = make(officer);
    String second = make(officer);
    assertNotEquals(first, second);
    assertEquals(Optional.empty(), names(first));
    assertEquals(Optional.of(List.of()), names(second));
    assertEquals(Optional.of(house.clock.instant()), house.in(() -> calendars.since(officer)));
    revoke();
    revoke();
    assertEquals(Optional.empty(), names(second));
    assertEquals(Optional.empty(), house.in(() -> calendars.since(officer)));
    assertEquals(4, house.trail.stream().filter(act -> act.startsWith("calendar.")).count());
  }

  private void revoke() {
    house.in(() -> {
      calendars.revoke(officer);
      return officer;
    });
  }

  @Test
  void whoeverIsOutOfTheHouseHasNoCalendarAnyMore() {
    String secret = make(officer);
    house.people.gone(officer);
    assertEquals(Optional.empty(), names(secret));
    assertEquals(Optional.empty(), names("x".repeat(5_000)));
  }

  @Test
  void whoHasNoDutiesHasNoAddress() {
    Refusal refused = assertThrows(Refusal.class, () -> make(house.dispatcher));
    assertEquals(Problem.NOT_ALLOWED, refused.problem());
  }
}
