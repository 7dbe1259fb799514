package org.fieldops.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;

/** A device of somebody, as another program would be one: snapshot, then the socket or the feed. */
final class DeviceClient implements WebSocket.Listener {

  /**
   * What it would show of a channel.
   *
   * @param said each message with its number, the quick answers to it, and one's own
   * @param draft its version and text; empty for none
   */
  record View(List<String> said, long readUpTo, String mutedUntil, String draft) {}

  private record Line(String text, String answers, String mine) {}

  final UUID id = Ids.next();
  final ProtocolClient http;
  private final Map<Long, JsonObject> heard = new ConcurrentSkipListMap<>();
  private final StringBuilder frame = new StringBuilder();
  private JsonObject begun = JsonObject.EMPTY_JSON_OBJECT;
  private volatile String cursor = "";
  private volatile CompletableFuture<Integer> closed = new CompletableFuture<>();
  private @Nullable WebSocket socket;

  DeviceClient(StackSettings settings, String username) {
    http = ProtocolClient.onDevice(settings, username, id);
  }

  /** Takes what is now, and hears what comes. */
  DeviceClient begin() {
    heard.clear();
    begun = http.snapshot();
    cursor = begun.getString("cursor");
    return listen();
  }

  /** Goes on where it was, by the socket. */
  DeviceClient listen() {
    closed = new CompletableFuture<>();
    socket = http.listen(cursor, this);
    return this;
  }

  /** Goes on where it was, by the feed. */
  void pull() {
    JsonObject page;
    do {
      page = http.get("/feed?limit=500&after=" + cursor);
      page.getJsonArray("entries").getValuesAs(JsonObject.class).forEach(this::hear);
      cursor = page.getString("next");
    } while (page.getBoolean("more"));
  }

  /** Its network is gone. */
  void cut() {
    if (socket != null) {
      socket.abort();
    }
  }

  /** With which code the server closed its socket. */
  CompletableFuture<Integer> closed() {
    return closed;
  }

  /** What stands in its composer now; what the server has then. */
  JsonObject draft(String channel, String text) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("text", text)
            .add("writtenAt", Instant.now().toString())
            .add("age", 0)
            .build();
    return ProtocolClient.json(http.call("PUT", "/channels/" + channel + "/draft", body));
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    frame.append(data);
    if (last) {
      try (var reader = Json.createReader(new StringReader(frame.toString()))) {
        hear(reader.readObject());
      }
      frame.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return CompletableFuture.completedStage(null);
  }

  private void hear(JsonObject entry) {
    if (!entry.containsKey("number")) {
      return; // the greeting
    }
    long number = entry.getJsonNumber("number").longValue();
    heard.put(number, entry);
    cursor = cursor.substring(0, cursor.indexOf('-') + 1) + number;
  }

  /** What it shows of a channel after a number. */
  View view(String channel, long after) {
    Map<Long, Line> lines = new TreeMap<>();
    JsonObject there = of(begun, "channels", channel);
    there.getJsonArray("messages").getValuesAs(JsonObject.class).forEach(each -> say(lines, each));
    long readUpTo = there.getJsonNumber("readUpTo").longValue();
    String mutedUntil = of(begun, "mutes", channel).getString("until", "");
    JsonObject known = of(begun, "drafts", channel);
    long version = known.getInt("version", 0);
    for (JsonObject entry : heard.values()) {
      JsonObject body = entry.getJsonObject("body");
      if (!body.getString("channelId", "").equals(channel)) {
        continue;
      }
      switch (entry.getString("kind")) {
        case "message", "message.reactions", "message.mine" -> say(lines, body);
        case "read" -> readUpTo = body.getJsonNumber("upTo").longValue();
        case "muted" -> mutedUntil = body.getString("until", "");
        case "draft" -> version = body.getInt("version");
        default -> {}
      }
    }
    List<String> said = new ArrayList<>();
    lines.forEach((number, line) -> {
      if (number > after) {
        said.add(number + " " + line.text() + " " + line.answers() + " " + line.mine());
      }
    });
    return new View(said, readUpTo, mutedUntil, draft(channel, version));
  }

  /** A version that it was told of with its text; of another one it knows nothing. */
  private String draft(String channel, long version) {
    JsonObject now = http.get("/channels/" + channel + "/draft");
    String text = now.getString("text");
    if (text.isEmpty()) {
      return "";
    }
    return now.getInt("version") == version ? version + " " + text : "not told";
  }

  private static void say(Map<Long, Line> lines, JsonObject told) {
    Line before = new Line("", "{}", "[]");
    lines.merge(
        told.getJsonNumber("number").longValue(),
        now(told, before),
        (known, now) -> now(told, known));
  }

  private static Line now(JsonObject told, Line known) {
    return new Line(
        told.getString("text", known.text()),
        told.containsKey("reactions") ? told.get("reactions").toString() : known.answers(),
        told.containsKey("mine") ? told.get("mine").toString() : known.mine());
  }

  private static JsonObject of(JsonObject snapshot, String list, String channel) {
    return snapshot.getJsonArray(list).getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getString("channelId").equals(channel))
        .findFirst()
        .orElse(JsonObject.EMPTY_JSON_OBJECT);
  }
}
