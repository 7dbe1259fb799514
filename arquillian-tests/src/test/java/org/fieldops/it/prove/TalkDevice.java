package org.fieldops.it.prove;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fieldops.it.ProtocolClient;
import org.jspecify.annotations.Nullable;

/**
 * A device that hears one channel as the officer's app does: by the socket from its cursor on, by
 * the feed when it is told to pull, again and again as long as the server is away.
 */
final class TalkDevice implements Runnable {

  /** A message as it was shown: its number and the id under which it was sent. */
  record Line(long number, String messageId) {}

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ProtocolClient client;
  private final String topic;
  private final List<Line> shown = new ArrayList<>(); // guarded by itself
  private volatile String cursor;
  private volatile boolean on = true;

  /** From now on. */
  TalkDevice(ProtocolClient client, String channel) {
    this.client = client;
    this.topic = "channel:" + channel;
    this.cursor = client.snapshot().getString("cursor");
  }

  List<Line> shown() {
    synchronized (shown) {
      return List.copyOf(shown);
    }
  }

  void switchOff() {
    on = false;
  }

  /** Until it is switched off. */
  @Override
  public void run() {
    while (on) {
      try {
        pull();
        listen();
      } catch (RuntimeException | AssertionError e) {
        LockSupport.parkNanos(PAUSE.toNanos()); // the server is away: once more
      }
    }
  }

  private void pull() {
    JsonObject page;
    do {
      page = client.get("/feed?limit=500&after=" + cursor);
      page.getJsonArray("entries").getValuesAs(JsonObject.class).forEach(this::entry);
      cursor = page.getString("next");
    } while (page.getBoolean("more"));
  }

  /** Returns when the line is down or the server says that the feed is to be used. */
  private void listen() {
    CountDownLatch down = new CountDownLatch(1);
    WebSocket socket = client.listen(cursor, new Ear(down));
    try {
      while (on && !down.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        // goes on listening
      }
    } catch (InterruptedException e) {
      on = false;
      Thread.currentThread().interrupt();
    } finally {
      socket.abort();
    }
  }

  private void entry(JsonObject entry) {
    if (entry.getString("topic").equals(topic) && entry.getString("kind").equals("message")) {
      JsonObject body = entry.getJsonObject("body");
      Line line = new Line(body.getJsonNumber("number").longValue(), body.getString("messageId"));
      synchronized (shown) {
        shown.add(line);
      }
    }
  }

  private final class Ear implements WebSocket.Listener {

    private final CountDownLatch down;
    private final StringBuilder text = new StringBuilder();
    private boolean deaf;

    Ear(CountDownLatch down) {
      this.down = down;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        String frame = text.toString();
        text.setLength(0);
        hear(frame);
      }
      from.request(1);
      return null;
    }

    private void hear(String text) {
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        JsonObject frame = reader.readObject();
        switch (frame.getString("kind")) {
          case "hello" -> {}
          case "pull" -> {
            deaf = true;
            down.countDown();
          }
          default -> {
            if (!deaf) {
              entry(frame);
              cursor = cursor.split("-", 2)[0] + "-" + frame.getJsonNumber("number").longValue();
            }
          }
        }
      }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      down.countDown();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      down.countDown();
    }
  }
}
