package org.fieldops.web.sync;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.DeviceTimes;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.ProblemJson;

/** Operations and their answers as they stand on the wire. */
final class OperationsJson {

  /** What one request may hold: operations, bytes, and what each kind begins with. */
  enum Bounds {
    USUAL(200, JsonBody.MAX_BYTES, List.of("")),
    URGENT(10, 64 * 1024, List.of("backup.", "watch.", "checkin."));

    private final int most;
    private final int bytes;
    private final List<String> kinds;

    Bounds(int most, int bytes, List<String> kinds) {
      this.most = most;
      this.bytes = bytes;
      this.kinds = kinds;
    }

    int bytes() {
      return bytes;
    }
  }

  private static final int MAX_KIND = 60;

  private OperationsJson() {}

  /** The operations of a request as objects, each with an id that an answer can name. */
  static List<Body> operations(JsonObject request, Bounds bounds) {
    if (!(request.get("operations") instanceof JsonArray array)) {
      throw new Refusal(Problem.FIELD_MISSING, "operations");
    }
    if (array.size() > bounds.most) {
      throw new Refusal(Problem.BATCH_TOO_LARGE, bounds.most);
    }
    List<Body> operations = new ArrayList<>();
    for (JsonValue value : array) {
      if (!(value instanceof JsonObject object)) {
        throw new Refusal(Problem.MALFORMED, "operations");
      }
      Body operation = new Body(object);
      id(operation);
      if (bounds.kinds.stream().noneMatch(kind(operation)::startsWith)) {
        throw new Refusal(Problem.KIND_UNKNOWN, kind(operation));
      }
      operations.add(operation);
    }
    return operations;
  }

  /** The id as the device spelled it. */
  static String asked(Body operation) {
    return operation.json().getString("id");
  }

  static OperationId id(Body operation) {
    return new OperationId(operation.uuid("id"));
  }

  /** The kind, or nothing when none can be read; what is wrong with it is answered in its turn. */
  static String kind(Body operation) {
    return operation.json().get("kind") instanceof JsonString kind ? kind.getString() : "";
  }

  /** What was read of one operation: the operation, or why there is none. */
  sealed interface Read {

    /** To be carried out. */
    record Told(Operation told) implements Read {}

    /** Refused before anybody looks at what it asks for. */
    record Unreadable(Answer.Refused answer) implements Read {}

    default Optional<Operation> operation() {
      return this instanceof Told told ? Optional.of(told.told()) : Optional.empty();
    }

    default Optional<Answer> unreadable() {
      return this instanceof Unreadable not ? Optional.of(not.answer()) : Optional.empty();
    }
  }

  /** An operation before it is known when it happened. */
  private record Draft(String kind, DeviceTimes.Written written, JsonObject body) {}

  /** Reads all operations of a call, in their order; the times of all together tell the moments. */
  static List<Read> read(List<Body> operations, DeviceTimes times) {
    Map<Body, Answer.Refused> refused = new IdentityHashMap<>();
    Map<Body, Draft> drafts = new IdentityHashMap<>();
    List<DeviceTimes.Written> written = new ArrayList<>();
    for (Body operation : operations) {
      try {
        Draft draft = draft(operation);
        drafts.put(operation, draft);
        written.add(draft.written());
      } catch (Refusal refusal) {
        refused.put(operation, Answer.Refused.of(id(operation), refusal));
      }
    }
    Iterator<DeviceTimes.Moment> moments = times.moments(written).iterator();
    List<Read> read = new ArrayList<>();
    for (Body operation : operations) {
      Draft draft = drafts.get(operation);
      read.add(
          draft == null
              ? new Read.Unreadable(Objects.requireNonNull(refused.get(operation)))
              : new Read.Told(operation(id(operation), draft, moments.next())));
    }
    return read;
  }

  private static Operation operation(OperationId id, Draft draft, DeviceTimes.Moment moment) {
    return new Operation(
        id, draft.kind(), draft.written().at(), moment.at(), moment.known(), draft.body());
  }

  /** Reads one operation; refuses what is missing. */
  private static Draft draft(Body operation) {
    Body body =
        operation
            .optionalObject("body")
            .orElseThrow(() -> new Refusal(Problem.FIELD_MISSING, "body"));
    return new Draft(
        operation.text("kind", 1, MAX_KIND),
        DeviceTimes.Written.of(operation, "writtenAt"),
        body.json());
  }

  /**
   * @param asked the id as the device spelled it
   */
  static JsonObject answer(String asked, Answer answer, Locale locale) {
    return switch (answer) {
      case Answer.Accepted accepted ->
          done("accepted", asked, accepted.receivedAt(), accepted.result());
      case Answer.Duplicate duplicate ->
          done("duplicate", asked, duplicate.receivedAt(), duplicate.result());
      case Answer.Refused refused ->
          head("refused", asked)
              .add("problem", ProblemJson.of(refused.problem(), refused.facts(), locale))
              .build();
    };
  }

  private static JsonObject done(String outcome, String asked, Instant at, JsonObject result) {
    return head(outcome, asked).add("receivedAt", WireTime.text(at)).add("result", result).build();
  }

  private static JsonObjectBuilder head(String outcome, String asked) {
    return WireJson.object().add("id", asked).add("outcome", outcome);
  }
}
