package org.fieldops.web.sync;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.DeviceClock;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.web.rest.ProblemJson;

/** Operations and their answers as they stand on the wire. */
final class OperationsJson {

  /** The most operations in one request. */
  static final int MOST = 200;

  private static final int MAX_KIND = 60;

  private OperationsJson() {}

  /** The operations of a request as objects, each with an id that an answer can name. */
  static List<Body> operations(JsonObject request) {
    if (!(request.get("operations") instanceof JsonArray array)) {
      throw new Refusal(Problem.FIELD_MISSING, "operations");
    }
    if (array.size() > MOST) {
      throw new Refusal(Problem.BATCH_TOO_LARGE, MOST);
    }
    List<Body> operations = new ArrayList<>();
    for (JsonValue value : array) {
      if (!(value instanceof JsonObject object)) {
        throw new Refusal(Problem.MALFORMED, "operations");
      }
      Body operation = new Body(object);
      id(operation);
      operations.add(operation);
    }
    return operations;
  }

  static OperationId id(Body operation) {
    return new OperationId(operation.uuid("id"));
  }

  /** The kind, or nothing when none can be read; what is wrong with it is answered in its turn. */
  static String kind(Body operation) {
    return operation.json().get("kind") instanceof JsonString kind ? kind.getString() : "";
  }

  /** Reads one operation; refuses what is missing. */
  static Operation operation(Body operation, DeviceClock device) {
    Body body =
        operation
            .optionalObject("body")
            .orElseThrow(() -> new Refusal(Problem.FIELD_MISSING, "body"));
    Instant writtenAt = operation.instant("writtenAt");
    return new Operation(
        id(operation),
        operation.text("kind", 1, MAX_KIND),
        writtenAt,
        device.ours(writtenAt),
        true,
        body.json());
  }

  static JsonObject answer(Answer answer, Locale locale) {
    return switch (answer) {
      case Answer.Accepted accepted ->
          done("accepted", accepted.id(), accepted.receivedAt(), accepted.result());
      case Answer.Duplicate duplicate ->
          done("duplicate", duplicate.id(), duplicate.receivedAt(), duplicate.result());
      case Answer.Refused refused ->
          head("refused", refused.id())
              .add("problem", ProblemJson.of(refused.problem(), refused.facts(), locale))
              .build();
    };
  }

  private static JsonObject done(String outcome, OperationId id, Instant at, JsonObject result) {
    return head(outcome, id).add("receivedAt", WireTime.text(at)).add("result", result).build();
  }

  private static JsonObjectBuilder head(String outcome, OperationId id) {
    return Json.createObjectBuilder().add("id", id.toString()).add("outcome", outcome);
  }
}
