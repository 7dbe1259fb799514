package org.fieldops.web.rest.me;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PositionsResourceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void aFixIsAsOldAsTheDeviceSaysHoweverWrongItsClockGoes() {
    assertEquals(NOW.minusSeconds(20), at("2026-11-23T11:30:00Z", "2026-11-23T11:29:40Z"));
    assertEquals(NOW.minusSeconds(20), at("2026-11-23T09:45:00Z", "2026-11-23T09:44:40Z"));
  }

  private static Instant at(String sentAt, String measuredAt) {
    JsonObject request =
        Json.createReader(
                new StringReader(
                    """
                    {"sentAt":"%s","fixes":[{"at":"%s","lat":48.1,"lon":11.5,"accuracy":8}]}
                    """
                        .formatted(sentAt, measuredAt)))
            .readObject();
    return PositionsResource.fixes(request, NOW).getFirst().at();
  }
}
