package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fieldops.it.ProtocolClient;
import org.jspecify.annotations.Nullable;

/** One device at its socket. Tells each frame at once and keeps none: many devices hear a lot. */
final class Listener implements WebSocket.Listener, AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  /**
   * What came.
   *
   * @param at when its last byte was here, by {@link System#nanoTime()}
   */
  record Frame(long at, JsonObject entry) {

    boolean is(String topic, String kind) {
      return entry.getString("topic", "").equals(topic) && entry.getString("kind").equals(kind);
    }

    JsonObject body() {
      return entry.getJsonObject("body");
    }
  }

  private final Consumer<Frame> heard;
  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();
  private final WebSocket socket;

  /** Opens the socket; from the return on nothing that is committed is missed. */
  Listener(ProtocolClient client, Consumer<Frame> heard) {
    this.heard = heard;
    this.socket = client.listen(this);
    greeted.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      long at = System.nanoTime();
      JsonObject entry = json(text.toString());
      text.setLength(0);
      if (entry.getString("kind").equals("hello")) {
        greeted.complete(true);
      } else {
        heard.accept(new Frame(at, entry));
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    greeted.completeExceptionally(error);
    System.err.println("A socket failed: " + error);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** What is missing is complained of by whoever waits for it, not here. */
  @Override
  public void close() {
    socket.abort();
  }
}
