package org.fieldops.dispatch.house;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;

/** A feed in memory. */
public final class HeardFeed implements Feed {

  private final List<FeedEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public synchronized void append(Topic topic, String kind, JsonObject body) {
    long seq = of(topic).size() + 1L;
    entries.add(new FeedEntry(entries.size() + 1L, topic, seq, kind, Instant.EPOCH, body));
  }

  /** What a topic was told, in order. */
  public List<FeedEntry> of(Topic topic) {
    return entries.stream().filter(entry -> entry.topic().equals(topic)).toList();
  }

  /** Bodies of one kind that a topic was told, in order. */
  public List<JsonObject> of(Topic topic, String kind) {
    return of(topic).stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(FeedEntry::body)
        .toList();
  }

  public void forget() {
    entries.clear();
  }

  @Override
  public List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit) {
    return entries.stream()
        .filter(entry -> entry.number() > number && topics.containsKey(entry.topic()))
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
