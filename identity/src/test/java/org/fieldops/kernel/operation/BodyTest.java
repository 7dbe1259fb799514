package org.fieldops.kernel.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import java.time.Instant;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

  @Test
  void aTimeOfThisCenturyIsRead() {
    assertEquals(Instant.parse("2026-11-23T14:31:05.120Z"), at("2026-11-23T14:31:05.120Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "1999-12-31T23:59:59Z",
        "2100-01-01T00:00:00Z",
        "today"
      })
  void aTimeThatNoClockShowsIsRefused(String text) {
    assertEquals(Problem.MALFORMED, assertThrows(Refusal.class, () -> at(text)).problem());
  }

  private static Instant at(String text) {
    return new Body(Json.createObjectBuilder().add("at", text).build()).instant("at");
  }
}
