package org.fieldops.web.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;

/** Who hears what, and from which number on. */
final class Subscriptions {

  private final Map<Topic, Map<Receiver, Long>> byTopic = new ConcurrentHashMap<>();
  private final Departures departures;

  Subscriptions(Departures departures) {
    this.departures = departures;
  }

  void add(Topic topic, Receiver receiver, long after) {
    byTopic.compute(
        topic,
        (any, receivers) -> {
          Map<Receiver, Long> map = receivers == null ? new ConcurrentHashMap<>() : receivers;
          map.put(receiver, after);
          return map;
        });
  }

  void remove(Topic topic, Receiver receiver) {
    byTopic.computeIfPresent(
        topic,
        (any, receivers) -> {
          receivers.remove(receiver);
          return receivers.isEmpty() ? null : receivers;
        });
  }

  /**
   * Gives entries to their receivers, then lets each send what it got in as few writes as can be:
   * those of a backup request first, whatever came with it.
   */
  void deliver(List<FeedEntry> entries) {
    Set<Receiver> first = new LinkedHashSet<>();
    Set<Receiver> touched = new LinkedHashSet<>();
    for (FeedEntry entry : entries) {
      Map<Receiver, Long> receivers = byTopic.get(entry.topic());
      if (receivers != null) {
        Set<Receiver> reached = Gathering.urgent(entry) ? first : touched;
        Frame frame = Frame.of(entry);
        receivers.forEach((receiver, after) -> {
          if (frame.number() > after) {
            receiver.offer(frame);
            reached.add(receiver);
          }
        });
      }
    }
    first.forEach(Receiver::flush);
    departures.leave(touched);
  }

  /** Whoever hears one of these topics. */
  Set<Receiver> receivers(Set<Topic> heard) {
    Set<Receiver> found = new LinkedHashSet<>();
    for (Topic topic : heard) {
      found.addAll(byTopic.getOrDefault(topic, Map.of()).keySet());
    }
    return found;
  }

  /** How many topics somebody hears. */
  int topics() {
    return byTopic.size();
  }
}
