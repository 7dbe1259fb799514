package org.fieldops.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.DeviceClock;
import org.fieldops.kernel.operation.Operation;
import org.junit.jupiter.api.Test;

class OperationsJsonTest {

  @Test
  void theDevicesWordStaysAndBesideItStandsTheSameMomentByOurClock() {
    Body body =
        new Body(
            Json.createObjectBuilder()
                .add("id", Ids.next().toString())
                .add("kind", "backup.requested")
                .add("writtenAt", "2026-11-23T10:00:00Z")
                .add("body", JsonValue.EMPTY_JSON_OBJECT)
                .build());
    Operation operation = OperationsJson.operation(body, new DeviceClock(Duration.ofMinutes(10)));
    assertEquals(Instant.parse("2026-11-23T10:00:00Z"), operation.writtenAt());
    assertEquals(Instant.parse("2026-11-23T10:10:00Z"), operation.happenedAt());
  }
}
