package org.fieldops.dispatch.house;

import jakarta.json.JsonObject;
import java.time.Clock;
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
  private final Clock clock;

  public HeardFeed(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void append(Topic topic, String kind, JsonObject body) {
    long seq = of(topic).size() + 1L;
    entries.add(new FeedEntry(entries.size() + 1L, topic, seq, kind, clock.instant(), body));
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

  /** How much was told in all. */
  public int all() {
    return entries.size();
  }

  public void forget() {
    entries.clear();
  }

  @Override
  public List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit) {
    return entries.stream()
        .filter(entry -> entry.number() > number)
        .filter(entry -> entry.number() > topics.getOrDefault(entry.topic(), Long.MAX_VALUE))
        .limit(limit)
        .toList();
  }

  @Override
  public long numberBefore(Instant at) {
    return entries.stream()
        .filter(entry -> entry.at().isBefore(at))
        .mapToLong(FeedEntry::number)
        .max()
        .orElse(0);
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
