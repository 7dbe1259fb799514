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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T14:31:05.120Z",
        "1970-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "2099-12-31T23:59:59.999Z",
        "9999-12-30T23:59:59.999999Z"
      })
  void aDevicesTimeIsItsOwnWordHoweverOdd(String text) {
    assertEquals(Instant.parse(text), at(text));
  }

  @Test
  void whatNobodyCanWriteDownIsTheNearestThatCan() {
    assertEquals(Instant.parse("9999-12-31T00:00:00Z"), at("+999999999-12-31T23:59:59Z"));
    assertEquals(Instant.parse("0001-01-01T00:00:00Z"), at("-999999999-01-01T00:00:00Z"));
  }

  @Test
  void whatIsNoTimeIsRefused() {
    assertEquals(Problem.MALFORMED, assertThrows(Refusal.class, () -> at("today")).problem());
  }

  private static Instant at(String text) {
    return new Body(Json.createObjectBuilder().add("at", text).build()).deviceTime("at");
  }
}
