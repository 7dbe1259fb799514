package org.fieldops.kernel.feed.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.store.PostgresFeedRows;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, crashes and restores, with the database's own rows. */
class RestoreWatchTest {

  private final TestTransactions database = new TestTransactions(TestDatabase.migrated());
  private final FeedRows rows = new PostgresFeedRows(new Sql(database));
  private long nanos;
  @TempDir private Path folder;
  private FeedMark mark;

  @BeforeEach
  void somethingInTheFeed() {
    mark = new FeedMark(folder.resolve("data").resolve("feed-mark"));
    append();
  }

  @Test
  void startsWithoutAMarkAndStartsAgainAreNoRestore() {
    String epoch = rows.epoch();
    assertFalse(watch().check());
    assertFalse(watch().check());
    append();
    assertFalse(watch().check());
    assertEquals(epoch, rows.epoch());
    assertEquals(Optional.of(new Cursor(epoch, rows.last())), mark.read());
  }

  @Test
  void aMarkThatACrashLeftBehindIsNoRestore() {
    RestoreWatch crashed = watch();
    crashed.check();
    append();
    crashed.reached(rows.last()); // too soon after the last time to be written
    assertEquals(rows.last() - 1, mark.read().orElseThrow().number());
    assertFalse(watch().check());
  }

  @Test
  void theMarkFollowsTheFeedNowAndThenAndAtTheEnd() {
    RestoreWatch watch = watch();
    watch.check();
    append();
    nanos += Duration.ofSeconds(5).toNanos();
    watch.reached(rows.last());
    assertEquals(rows.last(), mark.read().orElseThrow().number());
    append();
    watch.reached(rows.last());
    watch.stop();
    assertEquals(rows.last(), mark.read().orElseThrow().number());
  }

  @Test
  void aDatabaseThatHasComeLessFarGetsAnotherEpochOnce() {
    watch().check();
    String before = rows.epoch();
    mark.write(new Cursor(before, rows.last() + 1));
    assertTrue(watch().check());
    assertNotEquals(before, rows.epoch());
    assertEquals(new Cursor(rows.epoch(), rows.last()), mark.read().orElseThrow());
    assertFalse(watch().check());
  }

  @Test
  void anotherDatabaseOrAMarkThatCannotBeReadIsNoRestore() throws Exception {
    String epoch = rows.epoch();
    mark.write(new Cursor("00000000", Long.MAX_VALUE / 10));
    assertFalse(watch().check());
    Files.writeString(folder.resolve("data").resolve("feed-mark"), "half a ma");
    assertFalse(watch().check());
    assertEquals(epoch, rows.epoch());
  }

  private RestoreWatch watch() {
    return new RestoreWatch(rows, mark, () -> nanos);
  }

  private void append() {
    database.inNew(
        () -> rows.append(List.of(new FeedRows.Line(Topic.REVIEW, "case", "{}")), Instant.now()));
  }
}
