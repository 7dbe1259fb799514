package org.fieldops.web.sync;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;

/** A feed in memory that can let something happen while it is being read. */
final class KeptFeed implements Feed {
  private final List<FeedEntry> entries = new ArrayList<>();
  Runnable whileReading = () -> {};

  FeedEntry add(Topic topic) {
    return add(topic, "message");
  }

  FeedEntry add(Topic topic, String kind) {
    long number = entries.size() + 1;
    FeedEntry entry =
        new FeedEntry(
            number,
            topic,
            number,
            kind,
            SocketHubTest.NOW,
            Json.createObjectBuilder().add("text", "Nr. " + number).build());
    entries.add(entry);
    return entry;
  }

  @Override
  public void append(Topic topic, String kind, JsonObject body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit) {
    whileReading.run();
    return entries.stream()
        .filter(entry ->
            entry.number() > number
                && entry.number() > topics.getOrDefault(entry.topic(), Long.MAX_VALUE))
        .limit(limit)
        .toList();
  }

  @Override
  public long numberBefore(Instant at) {
    return 0;
  }

  @Override
  public String epoch() {
    return "00000000";
  }

  @Override
  public long last() {
    return entries.size();
  }
}
