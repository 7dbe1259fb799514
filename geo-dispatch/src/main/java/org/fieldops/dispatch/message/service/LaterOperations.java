package org.fieldops.dispatch.message.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.Messages;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Reaction;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/**
 * {@code message.edited}, {@code message.withdrawn}, {@code message.reacted} and {@code
 * message.pinned}.
 */
@ApplicationScoped
public class LaterOperations implements OperationHandler {

  private static final String EDITED = "message.edited";
  private static final String WITHDRAWN = "message.withdrawn";
  private static final String REACTED = "message.reacted";
  private static final String PINNED = "message.pinned";

  private Messages messages;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  LaterOperations() {}

  @Inject
  public LaterOperations(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(EDITED, WITHDRAWN, REACTED, PINNED);
  }

  @Override
  public boolean mayShareACommit(String kind) {
    return true;
  }

  /** The channel, as the messages before and behind it: they stay in the device's order. */
  @Override
  public String locks(Operation operation) {
    return new Body(operation.body()).uuid("channelId").toString();
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    ChannelId channel = new ChannelId(body.uuid("channelId"));
    Moment written = Moment.of(operation);
    return switch (operation.kind()) {
      case EDITED -> {
        String text = body.text("text", 0, Extras.MAX_TEXT);
        yield numbered(messages.edit(by, channel, message(body), text, written).number());
      }
      case WITHDRAWN -> numbered(messages.withdraw(by, channel, message(body), written).number());
      case REACTED -> {
        Reaction reaction = body.choice("reaction", Reaction.class);
        messages.react(by, channel, number(body), reaction, body.flag("on"), written);
        yield JsonValue.EMPTY_JSON_OBJECT;
      }
      default -> {
        messages.pin(by, channel, number(body), body.flag("on"), written);
        yield JsonValue.EMPTY_JSON_OBJECT;
      }
    };
  }

  private static OperationId message(Body body) {
    return new OperationId(body.uuid("messageId"));
  }

  private static long number(Body body) {
    return body.whole("number", 1, Long.MAX_VALUE);
  }

  private static JsonObject numbered(long number) {
    return WireJson.object().add("number", number).build();
  }
}
