package org.fieldops.kernel.feed.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitOrderTest {

  private final CommitOrder order = new CommitOrder();

  @BeforeEach
  void fiveIsTheFirstNumberGivenOut() {
    order.locked(5);
  }

  @Test
  void entriesThatComeOutOfOrderLeaveInOrder() {
    order.offer(entry(6));
    assertEquals(List.of(), numbers());
    assertTrue(order.gap());
    order.offer(entry(5));
    assertEquals(List.of(5L, 6L), numbers());
    assertFalse(order.gap());
  }

  @Test
  void anEntryOfferedTwiceLeavesOnce() {
    order.offer(entry(5));
    order.offer(entry(5));
    assertEquals(List.of(5L), numbers());
    order.offer(entry(5));
    assertEquals(List.of(), numbers());
  }

  @Test
  void aGapThatStaysIsSkipped() {
    order.offer(entry(7));
    order.skipGap();
    assertEquals(List.of(7L), numbers());
  }

  private List<Long> numbers() {
    return order.take().stream().map(FeedEntry::number).toList();
  }

  private static FeedEntry entry(long number) {
    return new FeedEntry(
        number, Topic.DISPATCH, number, "status", Instant.EPOCH, JsonValue.EMPTY_JSON_OBJECT);
  }
}
