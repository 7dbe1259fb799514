package org.fieldops.kernel.feed.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.FormerEntries.Former;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.service.FeedRows;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.Test;

class PostgresFormerEntriesTest {

  private final TestTransactions database = new TestTransactions(TestDatabase.migrated());
  private final Sql sql = new Sql(database);
  private final PostgresFeedRows rows = new PostgresFeedRows(sql);
  private final PostgresFormerEntries former = new PostgresFormerEntries(sql);
  private final Topic topic = Topic.of(new ChannelId(Ids.next()));

  @Test
  void onlyTheNewestEntryAboutAThingKeepsItsWords() {
    FeedEntry first = append(topic, "message", "a", "eins");
    append(topic, "message", "b", "anderes");
    append(topic, "message.changed", "a", "zwei");
    append(topic, "message.changed", "a", "drei");
    append(Topic.of(new ChannelId(Ids.next())), "message", "a", "anderswo");

    Former of =
        new Former(topic, List.of("message", "message.changed"), "messageId", "a", first.at());
    assertEquals(2, database.inNew(() -> former.erase(of, List.of("text"))));
    assertEquals(0, database.inNew(() -> former.erase(of, List.of("text"))));
    assertEquals(
        List.of("", "anderes", "", "drei"),
        rows.after(0, Map.of(topic, 0L), 10).stream()
            .map(entry -> entry.body().getString("text", ""))
            .toList());
  }

  private FeedEntry append(Topic on, String kind, String message, String text) {
    JsonObject body =
        Json.createObjectBuilder().add("messageId", message).add("text", text).build();
    return database.inNew(() ->
        rows.append(List.of(new FeedRows.Draft(on, kind, body.toString())), Instant.now())
            .getFirst());
  }
}
