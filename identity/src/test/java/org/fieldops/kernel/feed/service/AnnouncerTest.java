package org.fieldops.kernel.feed.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.event.Event;
import jakarta.json.JsonValue;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class AnnouncerTest {

  private final List<Long> announced = new ArrayList<>();
  private final KeptRows rows = new KeptRows();
  private Runnable observer = () -> {};
  private long nanos;
  private final Announcer announcer = new Announcer(event(), rows, () -> nanos);

  @Test
  void oneCommitThatWasNotReportedHoldsUpTheOthersForASecondAtMost() throws Exception {
    announcer.locked(1);
    rows.committed(1);
    for (long number = 2; number <= 20; number++) {
      announcer.committed(rows.committed(number));
      announcer.round();
      nanos += Duration.ofMillis(100).toNanos();
    }
    assertEquals(LongStream.rangeClosed(1, 20).boxed().toList(), announced);
  }

  @Test
  void whatHasNoRowIsSkippedThoughMoreIsComing() throws Exception {
    announcer.locked(1);
    for (long number = 2; number <= 20; number++) {
      announcer.committed(rows.committed(number));
      announcer.round();
      nanos += Duration.ofMillis(100).toNanos();
    }
    assertEquals(LongStream.rangeClosed(2, 20).boxed().toList(), announced);
  }

  @Test
  void anErrorOfAnObserverDoesNotEndTheAnnouncing() throws Exception {
    announcer.locked(1);
    observer =
        () -> {
          throw new NoClassDefFoundError("an observer");
        };
    announcer.committed(rows.committed(1));
    announcer.round();
    observer = () -> {};
    announcer.committed(rows.committed(2));
    announcer.round();
    assertEquals(List.of(2L), announced);
  }

  @SuppressWarnings("unchecked")
  private Event<EntriesCommitted> event() {
    return (Event<EntriesCommitted>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              observer.run();
              ((EntriesCommitted) arguments[0])
                  .entries()
                  .forEach(entry -> announced.add(entry.number()));
              return null;
            });
  }

  /** Rows in memory, as far as they are committed. */
  private static final class KeptRows implements FeedRows {
    private final List<FeedEntry> kept = new ArrayList<>();

    FeedEntry committed(long number) {
      FeedEntry entry =
          new FeedEntry(
              number, Topic.DISPATCH, number, "status", Instant.EPOCH, JsonValue.EMPTY_JSON_OBJECT);
      kept.add(entry);
      return entry;
    }

    @Override
    public List<FeedEntry> append(List<Draft> drafts, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<FeedEntry> after(long number, int limit) {
      return kept.stream().filter(entry -> entry.number() > number).limit(limit).toList();
    }

    @Override
    public boolean behind(long number, Map<Topic, Long> topics, int entries) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long numberBefore(Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Cursor head() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Cursor renewEpoch(String epoch) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long last() {
      return kept.size();
    }
  }
}
