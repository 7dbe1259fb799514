package org.fieldops.kernel.feed.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedRestarted;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.store.DiskFeedMark;
import org.fieldops.kernel.feed.store.PostgresFeedRows;
import org.fieldops.kernel.migration.Schemas;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of its own: it is set back here, as a restore from an older backup does. */
class FeedEpochTest {

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedPostgres postgres;

  private final TestTransactions database = new TestTransactions(migrated());
  private final Sql sql = new Sql(database);
  private final FeedRows rows = new PostgresFeedRows(sql);
  private final List<Object> heard = new ArrayList<>();
  private final Announcer announcer = new Announcer(events(EntriesCommitted.class), rows, () -> 0);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    Schemas.migrate(postgres.getPostgresDatabase(), () -> "identity");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static DataSource migrated() {
    return postgres.getPostgresDatabase();
  }

  @Test
  void aDatabaseThatGoesOnKeepsItsEpochAcrossStartsAndKills() throws IOException {
    append();
    FeedEpoch first = epoch();
    first.look();
    String name = first.current();
    append();
    append(); // and the server is killed before it looks again: the mark is older than the feed
    FeedEpoch second = epoch();
    second.look();
    second.look();
    assertEquals(name, second.current());
    assertEquals(List.of(), heard);
  }

  @Test
  void aDatabaseRestoredWhileTheServerStoodGetsAnotherEpochOnce() throws IOException {
    append();
    append();
    FeedEpoch before = epoch();
    before.look();
    String old = before.current();
    setBackBy(1);
    FeedEpoch after = epoch();
    after.look();
    assertNotEquals(old, after.current());
    assertEquals(List.of(new FeedRestarted(after.current())), heard);
    after.look();
    epoch().look();
    assertEquals(1, heard.size());
  }

  @Test
  void aDatabaseRestoredUnderTheRunningServerGetsAnotherEpochAndIsAnnouncedOn()
      throws IOException, InterruptedException {
    append();
    append();
    FeedEpoch epoch = epoch();
    epoch.look();
    readRows(); // the announcer knows where it is
    setBackBy(2);
    epoch.look();
    assertEquals(List.of(new FeedRestarted(epoch.current())), heard);
    readRows();
    append();
    readRows();
    assertEquals(
        1, heard.stream().filter(event -> event instanceof EntriesCommitted).count(), "announced");
  }

  @Test
  void anotherDatabaseThanTheMarksIsTakenAsItIs() throws IOException {
    Files.writeString(folder.resolve("feed-mark"), "0badcafe-999999\n");
    String name = rows.head().epoch();
    FeedEpoch epoch = epoch();
    epoch.look();
    assertEquals(name, epoch.current());
    assertEquals(List.of(), heard);
  }

  @Test
  void aMarkThatCannotBeReadIsNone() throws IOException {
    Files.writeString(folder.resolve("feed-mark"), "?");
    String name = rows.head().epoch();
    FeedEpoch epoch = epoch();
    epoch.look();
    assertEquals(name, epoch.current());
    assertEquals(rows.head(), new DiskFeedMark(folder).read().orElseThrow());
    assertEquals(List.of(), heard);
  }

  /** A start of the server. */
  private FeedEpoch epoch() {
    return new FeedEpoch(rows, new DiskFeedMark(folder), announcer, events(FeedRestarted.class));
  }

  private void append() {
    database.inNew(() ->
        rows.append(List.of(new FeedRows.Draft(Topic.DISPATCH, "status", "{}")), Instant.now()));
  }

  /** Rounds without news, after which the announcer looks at the rows. */
  private void readRows() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      announcer.round();
    }
  }

  private void setBackBy(int entries) {
    Cursor head = rows.head();
    database.inNew(() -> {
      sql.update("delete from identity.feed_entry where number > ?", head.number() - entries);
      sql.update("update identity.topic_head set seq = seq - ?", entries);
      return sql.update("update identity.feed_head set number = number - ?", entries);
    });
  }

  @SuppressWarnings("unchecked")
  private <T> Event<T> events(Class<T> of) {
    return (Event<T>)
        Proxy.newProxyInstance(
            of.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              heard.add(of.cast(arguments[0]));
              return null;
            });
  }
}
