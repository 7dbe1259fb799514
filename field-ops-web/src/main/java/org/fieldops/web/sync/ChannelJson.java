package org.fieldops.web.sync;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.Elections;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Readers;
import org.fieldops.kernel.WireJson;

/** Channels and their history as they stand on the wire. */
final class ChannelJson {

  private ChannelJson() {}

  static JsonObject overview(ChannelOverview channel) {
    JsonObjectBuilder told =
        WireJson.object()
            .add("channelId", channel.id().toString())
            .add("kind", channel.kind().name())
            .add("name", channel.name())
            .add("lastNumber", channel.lastNumber())
            .add("firstNumber", channel.firstNumber())
            .add("readUpTo", channel.readUpTo())
            .add("unread", channel.unread())
            .add("mentions", channel.mentions())
            .add("mayWrite", channel.mayWrite());
    if (channel.ofElection()) {
      told.add("results", Elections.resultsBelong());
    }
    if (channel.left()) {
      told.add("left", true);
    }
    return told.add("messages", messages(channel.newest()))
        .add("pins", LaterJson.pins(channel.pins()))
        .build();
  }

  static JsonObject page(MessagePage page) {
    return WireJson.object()
        .add("messages", messages(page.messages()))
        .add("more", page.more())
        .build();
  }

  static JsonObject readers(Readers readers) {
    JsonArrayBuilder people = WireJson.array();
    readers
        .people()
        .forEach(reader ->
            people.add(
                WireJson.object()
                    .add("personId", reader.person().toString())
                    .add("name", reader.name())));
    return WireJson.object()
        .add("read", readers.read())
        .add("of", readers.of())
        .add("people", people)
        .build();
  }

  private static JsonArrayBuilder messages(List<MessageView> messages) {
    JsonArrayBuilder array = WireJson.array();
    messages.forEach(message -> array.add(MessageJson.of(message)));
    return array;
  }
}
