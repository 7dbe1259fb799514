package org.fieldops.dispatch;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/** Handovers in the words of the device protocol. */
public final class HandoverJson {

  private HandoverJson() {}

  /** A handover with its entries. */
  public static JsonObject of(HandoverView view) {
    JsonArrayBuilder entries = WireJson.array();
    view.entries().forEach(entry -> entries.add(entry(entry)));
    JsonObjectBuilder json =
        WireJson.object()
            .add("shiftId", view.shift().toString())
            .add("state", view.state().name())
            .add("sha256", view.sha256())
            .add("content", view.content())
            .add("entries", entries)
            .add("mayConfirm", view.mayConfirm())
            .add("mayCountersign", view.mayCountersign())
            .add("mayComplete", view.mayComplete());
    ChannelId channel = view.channel();
    if (channel != null) {
      json.add("channelId", channel.toString());
    }
    return json.build();
  }

  private static JsonObject entry(HandoverEntry entry) {
    JsonObjectBuilder json = WireJson.object();
    hashed(entry).forEach(json::add);
    return json.add("previous", entry.previous()).add("sha256", entry.sha256()).build();
  }

  /** What of an entry goes into its hash. */
  public static JsonObject hashed(HandoverEntry entry) {
    return WireJson.object()
        .add("number", entry.number())
        .add("id", entry.id().toString())
        .add("kind", entry.kind().name())
        .add("personId", entry.person().toString())
        .add("person", entry.personName())
        .add("text", entry.text())
        .add("writtenAt", WireTime.text(entry.written().writtenAt()))
        .add("at", WireTime.text(entry.written().at()))
        .add("receivedAt", WireTime.text(entry.receivedAt()))
        .add("clockKnown", entry.written().clockKnown())
        .add("noNetwork", entry.noNetwork())
        .build();
  }
}
