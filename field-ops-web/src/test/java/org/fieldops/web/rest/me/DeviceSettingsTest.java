package org.fieldops.web.rest.me;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  private static String zone(Map<String, String> set) {
    return under(set, DeviceSettings::zone).getId();
  }

  private static Optional<String> phone(Map<String, String> set) {
    return under(set, DeviceSettings::controlRoomPhone);
  }

  private static <T> T under(Map<String, String> set, Function<DeviceSettings, T> asked) {
    set.forEach(System::setProperty);
    try {
      return asked.apply(new DeviceSettings());
    } finally {
      set.keySet().forEach(System::clearProperty);
    }
  }
}
