package org.fieldops.web.rest.me;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceSettingsTest {

  @Test
  void onlyTheDemoHasAPhoneThatNobodyGaveIt() {
    assertEquals(Optional.of("+49 30 23125000"), phone(Map.of("fieldops.profile", "demo")));
    assertEquals(Optional.empty(), phone(Map.of("fieldops.profile", "production")));
    assertEquals(Optional.empty(), phone(Map.of()));
  }

  @Test
  void aPhoneThatIsSetCountsEverywhere() {
    String given = "+49 89 1234";
    assertEquals(
        Optional.of(given),
        phone(Map.of("fieldops.profile", "demo", "fieldops.control-room.phone", given)));
    assertEquals(Optional.of(given), phone(Map.of("fieldops.control-room.phone", given)));
  }

  @Test
  void theClockOfTheHouseIsTheOneByWhichShiftsAreMade() {
    assertEquals("Europe/Berlin", zone(Map.of()));
    assertEquals("Atlantic/Canary", zone(Map.of("fieldops.shift.zone", "Atlantic/Canary")));
  }

  private static String zone(Map<String, String> settings) {
    return new DeviceSettings(name -> Optional.ofNullable(settings.get(name))).zone().getId();
  }

  private static Optional<String> phone(Map<String, String> settings) {
    return new DeviceSettings(name -> Optional.ofNullable(settings.get(name))).controlRoomPhone();
  }
}
