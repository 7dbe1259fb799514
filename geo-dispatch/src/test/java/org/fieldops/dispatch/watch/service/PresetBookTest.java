package org.fieldops.dispatch.watch.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.WatchPreset;
import org.fieldops.dispatch.WatchPresets;
import org.fieldops.dispatch.house.House;
import org.fieldops.dispatch.watch.store.PostgresPresets;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresetBookTest {

  private final House house = new House();
  private final WatchPresets presets =
      new PresetBook(
          new PostgresPresets(house.sql),
          (by, act, subject, detail) -> house.trail.add(act),
          house.clock);
  private final UUID id = Ids.next();

  @AfterEach
  void forget() {
    house.sql("delete from dispatch.watch_preset");
  }

  private void keep(Person by, WatchPreset preset) {
    house.in(() -> {
      presets.keep(by, preset);
      return preset;
    });
  }

  private Problem refused(WatchPreset preset) {
    return assertThrows(Refusal.class, () -> keep(house.dispatcher, preset)).problem();
  }

  private List<WatchPreset> all() {
    return house.in(presets::all);
  }

  @Test
  void oneIsKeptChangedAndRemoved() {
    keep(house.dispatcher, new WatchPreset(id, " Keller ", 20, 2, 3));
    keep(house.dispatcher, new WatchPreset(id, "Keller", 15, 2, 3));
    assertEquals(List.of(new WatchPreset(id, "Keller", 15, 2, 3)), all());
    house.in(() -> {
      presets.remove(house.dispatcher, id);
      presets.remove(house.dispatcher, id);
      return id;
    });
    assertEquals(List.of(), all());
  }

  @Test
  void whatCannotBeSoIsRefusedAndOthersSayNothingOfIt() {
    assertEquals(Problem.FIELD_MISSING, refused(new WatchPreset(id, " ", 20, 2, 3)));
    for (WatchPreset wrong :
        List.of(
            new WatchPreset(id, "Keller", 0, 0, 3),
            new WatchPreset(id, "Keller", 241, 2, 3),
            new WatchPreset(id, "Keller", 2, 2, 3),
            new WatchPreset(id, "Keller", 20, 2, 31),
            new WatchPreset(id, "Keller", 20, -1, 3))) {
      assertEquals(Problem.MALFORMED, refused(wrong), wrong.toString());
    }
    Person officer = house.officer("Außendienst 1");
    assertThrows(Refusal.class, () -> keep(officer, new WatchPreset(id, "Keller", 20, 2, 3)));
    for (int i = 0; i < WatchPresets.MOST; i++) {
      keep(house.dispatcher, new WatchPreset(Ids.next(), "Ort " + i, 20, 2, 3));
    }
    assertEquals(Problem.PRESETS_FULL, refused(new WatchPreset(id, "Keller", 20, 2, 3)));
  }
}
