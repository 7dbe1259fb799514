package org.fieldops.kernel.feed.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.service.FeedRows;
import org.fieldops.kernel.store.Sql;

/**
 * The feed in PostgreSQL. The one row of {@code feed_head} is locked from the first append of a
 * transaction to its end: numbers therefore ascend in commit order and have no gaps, and times
 * never go back.
 */
@ApplicationScoped
public class PostgresFeedRows implements FeedRows {

  private static final String COLUMNS = "select number, topic, seq, kind, at, body";

  // the topic's row depends on the head's, so that the head is always locked first
  private static final String APPEND =
      """
      with head as (
        update identity.feed_head set number = number + 1, last_at = greatest(last_at, ?)
        returning number, last_at),
      place as (
        insert into identity.topic_head as t (topic, seq) select ?, 1 from head
        on conflict (topic) do update set seq = t.seq + 1
        returning topic, seq)
      insert into identity.feed_entry (number, topic, seq, kind, at, body)
      select head.number, place.topic, place.seq, ?, head.last_at, ?::jsonb from head, place
      returning number, topic, seq, kind, at, body
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresFeedRows() {}

  @Inject
  public PostgresFeedRows(Sql sql) {
    this.sql = sql;
  }

  @Override
  public FeedEntry append(Topic topic, String kind, Instant now, JsonObject body) {
    return sql.query(APPEND, PostgresFeedRows::entry, now, topic.text(), kind, body).getFirst();
  }

  @Override
  public List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit) {
    List<Map.Entry<Topic, Long>> each = List.copyOf(topics.entrySet());
    return sql.query(
        "select e.number, e.topic, e.seq, e.kind, e.at, e.body from unnest(?, ?) g (topic, after)"
            + " cross join lateral (select * from identity.feed_entry f where f.topic = g.topic"
            + " and f.number > greatest(g.after, ?) order by f.number limit ?) e"
            + " order by e.number limit ?",
        PostgresFeedRows::entry,
        each.stream().map(grant -> grant.getKey().text()).toArray(String[]::new),
        each.stream().map(Map.Entry::getValue).toArray(Long[]::new),
        number,
        limit,
        limit);
  }

  @Override
  public List<FeedEntry> after(long number, int limit) {
    return sql.query(
        COLUMNS + " from identity.feed_entry where number > ? order by number limit ?",
        PostgresFeedRows::entry,
        number,
        limit);
  }

  @Override
  public long numberBefore(Instant at) {
    return sql.query(
            "select coalesce(max(number), 0) from identity.feed_entry where at < ?",
            row -> row.getLong(1),
            at)
        .getFirst();
  }

  @Override
  public long last() {
    return sql.query("select number from identity.feed_head", row -> row.getLong(1)).getFirst();
  }

  @Override
  public Cursor head() {
    return sql.query(
            "select epoch, number from identity.feed_head",
            row -> new Cursor(row.getString(1), row.getLong(2)))
        .getFirst();
  }

  @Override
  public Cursor renewEpoch(String epoch) {
    sql.update(
        "update identity.feed_head set epoch = substr(gen_random_uuid()::text, 1, 8)"
            + " where epoch = ?",
        epoch);
    return head();
  }

  private static FeedEntry entry(ResultSet row) throws SQLException {
    return new FeedEntry(
        row.getLong("number"),
        new Topic(row.getString("topic")),
        row.getLong("seq"),
        row.getString("kind"),
        Sql.instant(row, "at"),
        Sql.json(row, "body"));
  }
}
