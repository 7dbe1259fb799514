package org.fieldops.dispatch.audience.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Mutes;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.jspecify.annotations.Nullable;

/** {@code channel.muted}. */
@ApplicationScoped
public class MuteOperations implements OperationHandler {

  private Mutes mutes;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  MuteOperations() {}

  @Inject
  public MuteOperations(Mutes mutes) {
    this.mutes = mutes;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("channel.muted");
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    ChannelId channel = new ChannelId(body.uuid("channelId"));
    mutes.mute(by, channel, until(body), Moment.of(operation));
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  /** Null: heard again. Beyond what a calendar shows it is until it is turned on again. */
  private static @Nullable Instant until(Body body) {
    JsonValue said = body.json().get("until");
    if (said == null || said == JsonValue.NULL) {
      return null;
    }
    try {
      Instant until = Instant.parse(body.text("until", 1, 40));
      return until.isBefore(Instant.EPOCH)
          ? null
          : until.isAfter(Mutes.UNTIL_TURNED_ON) ? Mutes.UNTIL_TURNED_ON : until;
    } catch (DateTimeParseException e) {
      throw new Refusal(Problem.MALFORMED, "until");
    }
  }
}
