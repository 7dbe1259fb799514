package org.fieldops.kernel.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeviceClockTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void whatASlowClockWroteHappenedLater() {
    Duration behind = Duration.ofMinutes(10);
    DeviceClock device = DeviceClock.of(NOW.minus(behind), NOW);
    assertEquals(NOW.minusSeconds(30), device.ours(NOW.minus(behind).minusSeconds(30)));
  }

  @Test
  void whatAFastClockWroteHappenedEarlier() {
    DeviceClock device = DeviceClock.of(NOW.plusSeconds(600), NOW);
    assertEquals(NOW.minusSeconds(30), device.ours(NOW.plusSeconds(570)));
  }

  @Test
  void aFewSecondsAreTheNetworkAndNotTheClock() {
    assertEquals(DeviceClock.RIGHT, DeviceClock.of(NOW.minusSeconds(5), NOW));
  }

  @Test
  void aBatchThatDoesNotSayWhenItWasSentIsBelieved() {
    Body without = new Body(JsonValue.EMPTY_JSON_OBJECT);
    assertEquals(DeviceClock.RIGHT, DeviceClock.of(without, NOW));
    Body with = new Body(Json.createObjectBuilder().add("sentAt", "2026-11-23T09:00:00Z").build());
    assertEquals(Duration.ofHours(1), DeviceClock.of(with, NOW).behind());
  }
}
