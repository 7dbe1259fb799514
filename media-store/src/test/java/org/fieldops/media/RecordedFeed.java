package org.fieldops.media;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;

/** A feed that only remembers what was appended. */
public final class RecordedFeed implements Feed {

  private final List<FeedEntry> entries = new ArrayList<>();

  @Override
  public synchronized void append(Topic topic, String kind, JsonObject body) {
    entries.add(
        new FeedEntry(entries.size() + 1, topic, entries.size() + 1, kind, Instant.EPOCH, body));
  }

  @Override
  public synchronized List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit) {
    return entries.stream()
        .filter(entry -> entry.number() > number && topics.containsKey(entry.topic()))
        .limit(limit)
        .toList();
  }

  public List<FeedEntry> of(Topic topic) {
    return after(0, Map.of(topic, 0L), 500);
  }

  @Override
  public long numberBefore(Instant at) {
    return 0;
  }

  @Override
  public synchronized long last() {
    return entries.size();
  }

  @Override
  public String epoch() {
    return "00000000";
  }
}
