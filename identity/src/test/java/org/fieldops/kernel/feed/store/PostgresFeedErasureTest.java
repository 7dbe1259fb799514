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
import org.fieldops.kernel.feed.FeedErasure.Entries;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.service.FeedRows;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.Test;

class PostgresFeedErasureTest {

  private final TestTransactions database = new TestTransactions(TestDatabase.migrated());
  private final Sql sql = new Sql(database);
  private final PostgresFeedRows rows = new PostgresFeedRows(sql);
  private final PostgresFeedErasure erasure = new PostgresFeedErasure(sql);
  private final Topic topic = Topic.of(new ChannelId(Ids.next()));

  @Test
  void onlyTheFieldsOfTheEntriesInQuestionGo() {
    FeedEntry first = append("backup", "a");
    append("backup", "b");
    append("message", "a");

    Entries entries = new Entries("backup", "requestId", List.of("a", "c"), first.at());
    List<String> fields = List.of("position", "positionAt");
    assertEquals(1, database.inNew(() -> erasure.erase(entries, fields)));
    assertEquals(0, database.inNew(() -> erasure.erase(entries, fields)));

    List<FeedEntry> found = rows.after(0, Map.of(topic, 0L), 10);
    assertEquals(3, found.size());
    assertEquals(
        Json.createObjectBuilder().add("requestId", "a").add("note", "bleibt").build(),
        found.getFirst().body());
    assertEquals(4, found.get(1).body().size());
    assertEquals(4, found.get(2).body().size());
  }

  private FeedEntry append(String kind, String request) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("requestId", request)
            .add("note", "bleibt")
            .add("position", Json.createObjectBuilder().add("lat", 48.1).add("lon", 11.5))
            .add("positionAt", "2026-11-23T10:00:00.000Z")
            .build();
    return database.inNew(() ->
        rows.append(List.of(new FeedRows.Draft(topic, kind, body.toString())), Instant.now())
            .getFirst());
  }
}
