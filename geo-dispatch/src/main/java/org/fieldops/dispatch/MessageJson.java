package org.fieldops.dispatch;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/**
 * The {@code message} body of the device protocol, the same in feed, socket, snapshot and history.
 */
public final class MessageJson {

  private MessageJson() {}

  public static JsonObject of(MessageView message) {
    JsonObjectBuilder body =
        WireJson.object()
            .add("messageId", message.id().toString())
            .add("channelId", message.channel().toString())
            .add("number", message.number())
            .add("authorId", message.author().toString())
            .add("author", message.authorName());
    String unit = message.unitName();
    if (unit != null) {
      body.add("unit", unit);
    }
    body.add("text", message.text());
    ExtrasJson.add(body, message.extras());
    MessageStateJson.add(body, message.state());
    return body.add("writtenAt", WireTime.text(message.writtenAt()))
        .add("at", WireTime.text(message.at()))
        .add("receivedAt", WireTime.text(message.receivedAt()))
        .add("clockKnown", message.clockKnown())
        .build();
  }

  /** Reads what {@link #of} wrote, to the millisecond. */
  public static MessageView read(JsonObject body) {
    return new MessageView(
        OperationId.of(body.getString("messageId")),
        ChannelId.of(body.getString("channelId")),
        body.getJsonNumber("number").longValue(),
        PersonId.of(body.getString("authorId")),
        body.getString("author"),
        body.getString("unit", null),
        body.getString("text", ""),
        Instant.parse(body.getString("writtenAt")),
        Instant.parse(body.getString("at")),
        Instant.parse(body.getString("receivedAt")),
        body.getBoolean("clockKnown"),
        ExtrasJson.read(body),
        MessageStateJson.read(body));
  }
}
