package org.fieldops.dispatch.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import org.fieldops.dispatch.position.model.PlaceRules;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.kernel.setting.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatchRulesTest {

  private final DispatchRules rules = new DispatchRules();

  @AfterEach
  void unset() {
    List.of(
            HouseSettings.PROFILE,
            DispatchSettings.EARLY_UNTIL,
            DispatchSettings.PLACE,
            DispatchSettings.SERVICE_AREA)
        .stream()
        .map(Setting::name)
        .forEach(System::clearProperty);
  }

  @Test
  void theDemoCoversTheWholeDayAndItsTown() {
    assertEquals(ShiftTimes.USUAL, rules.shiftTimes());
    assertEquals(PlaceRules.ANYWHERE, rules.placeRules());
    System.setProperty("fieldops.profile", "demo");
    assertEquals(ShiftTimes.DEMO, rules.shiftTimes());
    assertEquals(PlaceRules.DEMO, rules.placeRules());
  }

  @Test
  void whatIsSetReplacesTheUsualInTheDemoToo() {
    System.setProperty("fieldops.profile", "demo");
    System.setProperty("fieldops.shift.early.until", "13:00");
    System.setProperty("fieldops.shift.place", "West");
    System.setProperty("fieldops.service-area", "52.5,13.4,20");
    ShiftTimes times = rules.shiftTimes();
    assertEquals(LocalTime.of(13, 0), times.earlyUntil());
    assertEquals(ShiftTimes.DEMO.lateFrom(), times.lateFrom());
    assertEquals("West", times.place());
    assertEquals(20_000, rules.placeRules().area().orElseThrow().metres());
  }
}
