package org.fieldops.kernel.feed.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.store.PostgresFeedRows;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.Test;

class FeedRowsTest {

  private static final JsonObject BODY = Json.createObjectBuilder().add("text", "Grüße").build();

  private final TestTransactions database = new TestTransactions(TestDatabase.migrated());
  private final FeedRows rows = new PostgresFeedRows(new Sql(database));
  private final Topic channel = Topic.of(new ChannelId(Ids.next()));
  private final Topic other = Topic.of(new ChannelId(Ids.next()));

  @Test
  void eachTopicCountsByItselfAndTheNumberOrdersThemAll() {
    append(channel);
    append(other);
    append(channel);
    List<FeedEntry> found = rows.after(0, Map.of(channel, 0L, other, 0L), 10);
    assertEquals(List.of(1L, 1L, 2L), found.stream().map(FeedEntry::seq).toList());
    assertEquals(BODY, found.getFirst().body());
    assertEquals(
        List.of(2L),
        rows.after(found.get(1).number(), Map.of(channel, 0L), 10).stream()
            .map(FeedEntry::seq)
            .toList());
  }

  @Test
  void whatIsRolledBackLeavesNoGap() {
    long before = append(channel).number();
    assertThrows(
        IllegalStateException.class,
        () ->
            database.inNew(() -> {
              rows.append(lines(channel), Instant.now());
              throw new IllegalStateException();
            }));
    FeedEntry next = append(channel);
    assertEquals(before + 1, next.number());
    assertEquals(2, next.seq());
  }

  @Test
  void timesNeverGoBackEvenWhenTheClockDoes() {
    FeedEntry first = append(channel);
    FeedEntry second =
        database.inNew(() -> rows.append(lines(channel), first.at().minusSeconds(3600)).getFirst());
    assertFalse(second.at().isBefore(first.at()));
    assertEquals(first.number() - 1, rows.numberBefore(first.at()));
    assertEquals(second.number(), rows.last());
  }

  @Test
  void theLinesOfOneTransactionAreNumberedInTheirOrderByOneStatement() {
    long before = append(channel).number();
    List<FeedEntry> written =
        database.inNew(() -> rows.append(lines(other, channel, other, channel), Instant.now()));
    assertEquals(
        List.of(before + 1, before + 2, before + 3, before + 4),
        written.stream().map(FeedEntry::number).toList());
    assertEquals(List.of(1L, 2L, 2L, 3L), written.stream().map(FeedEntry::seq).toList());
    List<FeedEntry> found = rows.after(before, Map.of(channel, 0L, other, 0L), 10);
    assertEquals(
        written.stream().map(entry -> entry.topic() + " " + entry.seq()).toList(),
        found.stream().map(entry -> entry.topic() + " " + entry.seq()).toList());
  }

  @Test
  void whoIsFarBehindIsKnownToBe() {
    long before = append(channel).number();
    database.inNew(() -> rows.append(lines(channel, other, channel), Instant.now()));
    Map<Topic, Long> both = Map.of(channel, 0L, other, 0L);
    assertTrue(rows.behind(before, both, 2));
    assertFalse(rows.behind(before, both, 3));
    assertFalse(rows.behind(before, Map.of(channel, 0L), 2));
    assertFalse(rows.behind(before, Map.of(channel, before + 3, other, 0L), 1));
    assertFalse(rows.behind(before, Map.of(), 0));
  }

  @Test
  void manyThreadsGetNumbersWithoutGapsInCommitOrder() throws Exception {
    long before = append(channel).number();
    List<Long> committed = Collections.synchronizedList(new ArrayList<>());
    Callable<Boolean> append =
        () ->
            database.inNew(() -> {
              FeedEntry entry = rows.append(lines(other), Instant.now()).getFirst();
              return committed.add(entry.number());
            });
    try (var pool = Executors.newFixedThreadPool(8)) {
      pool.invokeAll(Collections.nCopies(100, append));
    }
    // added while the lock is held, hence in the order of the commits
    assertEquals(
        LongStream.rangeClosed(before + 1, before + 100).boxed().toList(), List.copyOf(committed));
  }

  private FeedEntry append(Topic topic) {
    return database.inNew(() -> rows.append(lines(topic), Instant.now()).getFirst());
  }

  private static List<FeedRows.Draft> lines(Topic... topics) {
    return Stream.of(topics)
        .map(topic -> new FeedRows.Draft(topic, "message", BODY.toString()))
        .toList();
  }
}
