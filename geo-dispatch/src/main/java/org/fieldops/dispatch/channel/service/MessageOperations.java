package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code message.sent}, {@code message.read} and {@code message.acknowledged}. */
@ApplicationScoped
public class MessageOperations implements OperationHandler {

  private static final String SENT = "message.sent";
  private static final String READ = "message.read";
  private static final String ACKNOWLEDGED = "message.acknowledged";

  private Conversation conversation;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  MessageOperations() {}

  @Inject
  public MessageOperations(Conversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(SENT, READ, ACKNOWLEDGED);
  }

  @Override
  public boolean mayShareACommit(String kind) {
    return true;
  }

  /** The channel: a message locks it until the commit. */
  @Override
  public String locks(Operation operation) {
    return new Body(operation.body()).uuid("channelId").toString();
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    ChannelId channel = new ChannelId(body.uuid("channelId"));
    switch (operation.kind()) {
      case SENT -> {
        return sent(by, operation, body, channel);
      }
      case READ -> conversation.read(by, channel, body.whole("upTo", 0, Long.MAX_VALUE));
      default ->
          conversation.acknowledge(
              by, channel, body.whole("number", 1, Long.MAX_VALUE), Moment.of(operation));
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private JsonObject sent(Person by, Operation operation, Body body, ChannelId channel) {
    Extras extras = SentExtras.of(body);
    MessageView said =
        conversation.say(
            by,
            channel,
            operation.id(),
            body.text("text", extras.speaks() ? 0 : 1, Extras.MAX_TEXT),
            extras,
            Moment.of(operation));
    return WireJson.object()
        .add("channelId", channel.toString())
        .add("number", said.number())
        .build();
  }
}
