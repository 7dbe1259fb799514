package org.fieldops.web.rest.me;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.Fix;
import org.junit.jupiter.api.Test;

class PositionsResourceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void aFixIsAsOldAsTheDeviceSaysHoweverWrongItsClockGoes() {
    assertEquals(NOW.minusSeconds(20), at("2026-11-23T11:30:00Z", "2026-11-23T11:29:40Z"));
    assertEquals(NOW.minusSeconds(20), at("2026-11-23T09:45:00Z", "2026-11-23T09:44:40Z"));
  }

  @Test
  void whatThePhoneDoesNotKnowIsNotKnown() {
    List<Fix> fixes =
        fixes(
            """
            {"at":"2026-11-23T09:59:58Z","lat":48.1,"lon":11.5,"accuracy":8,"speed":-1,"heading":-1},
            {"at":"2026-11-23T09:59:59Z","lat":48.2,"lon":11.5,"accuracy":8,"speed":1e9,"heading":"NaN"},
            {"at":"2026-11-23T10:00:00Z","lat":48.3,"lon":11.5,"accuracy":8,"speed":1.5,"heading":90}
            """);
    assertEquals(3, fixes.size());
    assertNull(fixes.get(0).speed());
    assertNull(fixes.get(0).heading());
    assertNull(fixes.get(1).speed());
    assertNull(fixes.get(1).heading());
    assertEquals(1.5, fixes.get(2).speed());
    assertEquals(90.0, fixes.get(2).heading());
  }

  @Test
  void oneOddFixNeverLosesTheOthers() {
    List<Fix> fixes =
        fixes(
            """
            {"at":"2026-11-23T09:59:58Z","lat":480,"lon":11.5,"accuracy":8},
            {"at":"soon","lat":48.1,"lon":11.5,"accuracy":8},
            {"lat":48.1,"lon":11.5,"accuracy":8},
            {"at":"2026-11-23T09:59:58Z","lat":48.1,"lon":11.5,"accuracy":-1},
            {"at":"2026-11-23T09:59:58Z","lat":null,"lon":11.5,"accuracy":8},
            "no fix",
            {"at":"2026-11-23T10:00:00Z","lat":48.3,"lon":11.5,"accuracy":8}
            """);
    assertEquals(List.of(48.3), fixes.stream().map(fix -> fix.point().lat()).toList());
  }

  private static List<Fix> fixes(String fixes) {
    return PositionsResource.fixes(json("{\"fixes\":[" + fixes + "]}"), NOW);
  }

  private static Instant at(String sentAt, String measuredAt) {
    JsonObject request =
        json(
            """
            {"sentAt":"%s","fixes":[{"at":"%s","lat":48.1,"lon":11.5,"accuracy":8}]}
            """
                .formatted(sentAt, measuredAt));
    return PositionsResource.fixes(request, NOW).getFirst().at();
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
