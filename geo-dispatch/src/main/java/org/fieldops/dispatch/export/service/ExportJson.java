package org.fieldops.dispatch.export.service;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.ExportedMessage;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.jspecify.annotations.Nullable;

/** The objects of an export, before they are chained. */
final class ExportJson {

  static final String FORMAT = "fieldops-channel-export-1";

  private ExportJson() {}

  static JsonObject head(Person by, ChannelExport export) {
    JsonObjectBuilder head =
        WireJson.object()
            .add("channelId", export.channel().toString())
            .add("kind", export.kind().name())
            .add("name", export.name())
            .add("exportedById", by.id().toString())
            .add("exportedBy", by.name())
            .add("exportedAt", WireTime.text(export.at()));
    moment(head, "from", export.wish().from());
    moment(head, "until", export.wish().until());
    return head.build();
  }

  private static void moment(JsonObjectBuilder head, String name, @Nullable Instant at) {
    if (at != null) {
      head.add(name, WireTime.text(at));
    }
  }

  static JsonObject message(ExportedMessage exported) {
    JsonObject message = MessageJson.of(exported.message());
    if (exported.texts().isEmpty()) {
      return message;
    }
    JsonArrayBuilder texts = WireJson.array();
    exported.texts().forEach(text -> texts.add(text(text)));
    JsonObjectBuilder with = WireJson.object();
    message.forEach(with::add);
    return with.add("texts", texts).build();
  }

  private static JsonObjectBuilder text(MessageVersion text) {
    return WireJson.object()
        .add("number", text.number())
        .add("text", text.text())
        .add("writtenAt", WireTime.text(text.writtenAt()))
        .add("at", WireTime.text(text.at()))
        .add("receivedAt", WireTime.text(text.receivedAt()))
        .add("clockKnown", text.clockKnown());
  }

  static JsonObject end(long messages, long firstNumber, long lastNumber) {
    return WireJson.object()
        .add("messages", messages)
        .add("firstNumber", firstNumber)
        .add("lastNumber", lastNumber)
        .build();
  }
}
