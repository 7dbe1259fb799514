package org.fieldops.web.rest.me;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.Positions;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.DeviceTimes;
import org.fieldops.web.rest.JsonBody;
import org.jspecify.annotations.Nullable;

/** Where the caller's unit is. */
@PermitAll
@Path("/positions")
@RequestScoped
public class PositionsResource {

  private static final int MOST = 500;
  private static final double MAX_SPEED = 1_000;

  @Inject private CurrentPerson current;
  @Inject private Positions positions;
  @Inject private Clock clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void report(InputStream request) {
    Person person = current.get();
    Instant receivedAt = clock.instant();
    positions.report(person, fixes(JsonBody.read(request), receivedAt));
  }

  /** The fixes of a request, their times by our clock. */
  static List<Fix> fixes(JsonObject request, Instant receivedAt) {
    if (!(request.get("fixes") instanceof JsonArray array)) {
      throw new Refusal(Problem.FIELD_MISSING, "fixes");
    }
    if (array.size() > MOST) {
      throw new Refusal(Problem.BATCH_TOO_LARGE, MOST);
    }
    List<Body> bodies = new ArrayList<>();
    for (JsonValue value : array) {
      if (!(value instanceof JsonObject fix)) {
        throw new Refusal(Problem.MALFORMED, "fixes");
      }
      bodies.add(new Body(fix));
    }
    List<DeviceTimes.Moment> moments =
        DeviceTimes.of(new Body(request), receivedAt)
            .moments(bodies.stream().map(body -> DeviceTimes.Written.of(body, "at")).toList());
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      fixes.add(fix(bodies.get(i), moments.get(i).at()));
    }
    return fixes;
  }

  private static Fix fix(Body body, Instant at) {
    return new Fix(
        at,
        new GeoPoint(body.decimal("lat", -90, 90), body.decimal("lon", -180, 180)),
        body.decimal("accuracy", 0, Integer.MAX_VALUE),
        optional(body, "speed", MAX_SPEED),
        optional(body, "heading", 360));
  }

  private static @Nullable Double optional(Body body, String field, double max) {
    return body.json().get(field) instanceof JsonNumber ? body.decimal(field, 0, max) : null;
  }
}
