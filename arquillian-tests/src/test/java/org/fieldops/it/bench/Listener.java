package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.net.http.WebSocket;
import java.util.Map;
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
  record Frame(long at, String text) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Told by the text alone: whoever measures hears far more than it looks into. */
    boolean is(String topic, String kind) {
      return text.contains("\"topic\":\"" + topic + "\"")
          && text.contains("\"kind\":\"" + kind + "\"");
    }

    /** A text of the body that holds no quotation mark, without reading the rest. */
    String text(String name) {
      int begin = after("\"" + name + "\":\"");
      return text.substring(begin, text.indexOf('"', begin));
    }

    /** The number of a message, without reading the rest. */
    long number() {
      int begin = after("\"number\":", text.indexOf("\"body\":"));
      int end = begin;
      while (Character.isDigit(text.charAt(end))) {
        end++;
      }
      return Long.parseLong(text, begin, end, 10);
    }

    private int after(String what) {
      return after(what, 0);
    }

    private int after(String what, int from) {
      int found = text.indexOf(what, from);
      if (found < 0) {
        throw new IllegalStateException("no " + what + " in " + text);
      }
      return found + what.length();
    }

    JsonObject body() {
      try (JsonReader reader = READERS.createReader(new StringReader(text))) {
        return reader.readObject().getJsonObject("body");
      }
    }
  }

  private final Consumer<Frame> heard;
  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();
  private final WebSocket socket;

  /** Opens the socket; from the return on nothing that is committed is missed. */
  Listener(ProtocolClient client, Consumer<Frame> heard) {
    this(client, "", heard);
  }

  /**
   * The same, and first what was committed after a cursor.
   *
   * @param after a cursor, or nothing: from now on
   */
  Listener(ProtocolClient client, String after, Consumer<Frame> heard) {
    this.heard = heard;
    this.socket = client.listen(after, this);
    greeted.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      long at = System.nanoTime();
      String frame = text.toString();
      text.setLength(0);
      if (frame.startsWith("{\"kind\":\"hello\"")) {
        greeted.complete(true);
      } else {
        heard.accept(new Frame(at, frame));
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

  /** What is missing is complained of by whoever waits for it, not here. */
  @Override
  public void close() {
    socket.abort();
  }
}
