package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where the units of a measurement stand: on one line, a hundred metres apart. */
final class Positions {

  private static final double LAT = 48.2;
  private static final double LON = 11.5;
  private static final double STEP = 0.0009;

  private Positions() {}

  /** A member's unit is so many steps from the beginning of the line now. */
  static void report(Member member, int steps) {
    JsonObject fixes =
        Json.createObjectBuilder().add("fixes", Json.createArrayBuilder().add(fix(steps))).build();
    HttpResponse<byte[]> answer = member.client().post("/positions", fixes);
    if (answer.statusCode() != 204) {
      throw new IllegalStateException("positions answered " + answer.statusCode());
    }
  }

  static JsonObject fix(int steps) {
    return Json.createObjectBuilder()
        .add("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
        .add("lat", LAT + steps * STEP)
        .add("lon", LON)
        .add("accuracy", 8)
        .build();
  }
}
