package org.fieldops.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private final List<List<Long>> delivered = new ArrayList<>();
  private final Deque<Runnable> clock = new ArrayDeque<>();
  private boolean noClock;
  private long nanos = 5;
  private final Gathering gathering =
      new Gathering(
          entries -> delivered.add(entries.stream().map(FeedEntry::number).toList()),
          this::later,
          () -> nanos);

  @Test
  void whatComesAfterAPauseLeavesAtOnce() {
    came(1, "message");
    pause();
    came(2, "message");
    assertEquals(List.of(List.of(1L), List.of(2L)), delivered);
  }

  @Test
  void whatComesCloseTogetherLeavesTogetherAndInOrder() {
    came(1, "message");
    came(2, "message");
    came(3, "message");
    assertEquals(List.of(List.of(1L)), delivered);
    clock.remove().run();
    assertEquals(List.of(List.of(1L), List.of(2L, 3L)), delivered);
    assertEquals(0, clock.size());
  }

  @Test
  void aBackupRequestWaitsForNothingAndTakesAlongWhatStoodBeforeIt() {
    came(1, "message");
    came(2, "message");
    came(3, "backup");
    assertEquals(List.of(List.of(1L), List.of(2L, 3L)), delivered);
    clock.remove().run();
    assertEquals(2, delivered.size());
  }

  @Test
  void withoutAClockNothingWaits() {
    noClock = true;
    came(1, "message");
    came(2, "message");
    assertEquals(List.of(List.of(1L), List.of(2L)), delivered);
  }

  private void later(Runnable then) {
    if (noClock) {
      throw new RejectedExecutionException();
    }
    clock.add(then);
  }

  private void pause() {
    nanos += Gathering.WAIT_MILLIS * 1_000_000;
  }

  private void came(long number, String kind) {
    gathering.came(
        List.of(
            new FeedEntry(
                number, Topic.DISPATCH, number, kind, Instant.EPOCH, JsonValue.EMPTY_JSON_OBJECT)));
  }
}
