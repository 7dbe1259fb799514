package org.fieldops.web.rest.me;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
  private static final double FULL_CIRCLE = 360;

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

  /** The fixes of a request, their times by our clock; those that say no place are left out. */
  static List<Fix> fixes(JsonObject request, Instant receivedAt) {
    if (!(request.get("fixes") instanceof JsonArray array)) {
      throw new Refusal(Problem.FIELD_MISSING, "fixes");
    }
    if (array.size() > MOST) {
      throw new Refusal(Problem.BATCH_TOO_LARGE, MOST);
    }
    List<Body> bodies =
        array.stream()
            .filter(JsonObject.class::isInstance)
            .map(fix -> new Body(fix.asJsonObject()))
            .filter(PositionsResource::saysWhen)
            .toList();
    List<DeviceTimes.Moment> moments =
        DeviceTimes.of(new Body(request), receivedAt)
            .moments(bodies.stream().map(body -> DeviceTimes.Written.of(body, "at")).toList());
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      fix(bodies.get(i).json(), moments.get(i).at()).ifPresent(fixes::add);
    }
    return fixes;
  }

  private static boolean saysWhen(Body fix) {
    try {
      fix.deviceTime("at");
      return true;
    } catch (Refusal e) {
      // one odd fix never loses the others
      return false;
    }
  }

  private static Optional<Fix> fix(JsonObject body, Instant at) {
    OptionalDouble lat = number(body, "lat", -90, 90);
    OptionalDouble lon = number(body, "lon", -180, 180);
    OptionalDouble accuracy = number(body, "accuracy", 0, Integer.MAX_VALUE);
    if (lat.isEmpty() || lon.isEmpty() || accuracy.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            at,
            new GeoPoint(lat.getAsDouble(), lon.getAsDouble()),
            accuracy.getAsDouble(),
            orNull(number(body, "speed", 0, MAX_SPEED)),
            orNull(number(body, "heading", 0, FULL_CIRCLE))));
  }

  /** A number within its bounds; anything else is how phones say that they do not know. */
  private static OptionalDouble number(JsonObject body, String field, double min, double max) {
    if (body.get(field) instanceof JsonNumber number
        && number.doubleValue() >= min
        && number.doubleValue() <= max) {
      return OptionalDouble.of(number.doubleValue());
    }
    return OptionalDouble.empty();
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
