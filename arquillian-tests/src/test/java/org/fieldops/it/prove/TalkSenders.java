package org.fieldops.it.prove;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;

/** Some who talk without a pause, each message repeated under its id until it is answered. */
final class TalkSenders implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Map<String, Long>> answered = new ConcurrentHashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private final AtomicInteger speaking = new AtomicInteger();
  private final AtomicInteger said = new AtomicInteger();
  private final AtomicLong failed = new AtomicLong();
  private volatile boolean on = true;

  /** Begins at once; {@code pause} is between an answer and the next message. */
  void speak(ProtocolClient client, String channel, Duration pause) {
    Map<String, Long> theirs = answered.computeIfAbsent(channel, any -> new ConcurrentHashMap<>());
    speaking.incrementAndGet();
    threads.execute(() -> {
      try {
        while (on) {
          say(client, channel, theirs);
          LockSupport.parkNanos(pause.toNanos());
        }
      } finally {
        speaking.decrementAndGet();
      }
    });
  }

  private void say(ProtocolClient client, String channel, Map<String, Long> theirs) {
    UUID id = Ids.next();
    JsonObject operation =
        ProtocolClient.operation(
            id,
            "message.sent",
            Json.createObjectBuilder()
                .add("channelId", channel)
                .add("text", "Nachricht " + said.incrementAndGet())
                .build());
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      try {
        JsonObject answer = client.operatePatiently(List.of(operation)).getFirst();
        if (answer.getString("outcome").equals("refused")) {
          complain("refused: " + answer);
        } else {
          theirs.put(
              id.toString(), answer.getJsonObject("result").getJsonNumber("number").longValue());
        }
        return;
      } catch (AssertionError e) {
        failed.incrementAndGet(); // away, or busy: once more under the same id
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    complain("never answered: " + id);
  }

  /** How many messages have been answered. */
  int count() {
    return answered.values().stream().mapToInt(Map::size).sum();
  }

  long failedCalls() {
    return failed.get();
  }

  /** The numbers that were answered, by the message's id. */
  Map<String, Long> answered(String channel) {
    return answered.getOrDefault(channel, Map.of());
  }

  /** What went wrong; everybody has had an answer to their last message when this returns. */
  List<String> end() throws InterruptedException {
    on = false;
    threads.shutdown();
    if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      complain(speaking.get() + " senders still wait for an answer");
    }
    synchronized (complaints) {
      return List.copyOf(complaints);
    }
  }

  private void complain(String what) {
    synchronized (complaints) {
      complaints.add(what);
    }
  }

  @Override
  public void close() {
    on = false;
    threads.shutdownNow();
  }
}
