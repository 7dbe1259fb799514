package org.fieldops.kernel.feed.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.feed.Cursor;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.service.FeedRows;
import org.fieldops.kernel.store.Sql;

/**
 * The feed in PostgreSQL. The one row of {@code feed_head} is locked when a transaction writes its
 * entries, just before its commit: numbers therefore ascend in commit order and have no gaps, and
 * times never go back.
 */
@ApplicationScoped
public class PostgresFeedRows implements FeedRows {

  private static final String COLUMNS = "select number, topic, seq, kind, at, body";

  // the topics' rows depend on the head's, so that the head is always locked first
  private static final String APPEND =
      """
      with draft as (
        select place, topic, kind, body,
          row_number() over (partition by topic order by place) as nth,
          count(*) over (partition by topic) as of
        from unnest(?, ?, ?) with ordinality as l (topic, kind, body, place)),
      head as (
        update identity.feed_head set number = number + ?, last_at = greatest(last_at, ?)
        returning number, last_at),
      count as (
        select topic, count(*) as entries from draft cross join head group by topic
        order by topic),
      place as (
        insert into identity.topic_head as t (topic, seq) select topic, entries from count
        on conflict (topic) do update set seq = t.seq + excluded.seq
        returning topic, seq)
      insert into identity.feed_entry (number, topic, seq, kind, at, body)
      select head.number - ? + draft.place, topic, place.seq - draft.of + draft.nth, draft.kind,
        head.last_at, draft.body::jsonb
      from draft join place using (topic) cross join head
      returning number, seq, at
      """;

  private static final String BEHIND =
      """
      select 1 from unnest(?, ?) g (topic, after) cross join lateral (
        select 1 from identity.feed_entry f
        where f.topic = g.topic and f.number > greatest(g.after, ?)
        order by f.number limit ?) e
      offset ? limit 1
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
  public List<FeedEntry> append(List<Draft> drafts, Instant now) {
    List<Place> places =
        sql
            .query(
                APPEND,
                PostgresFeedRows::place,
                drafts.stream().map(draft -> draft.topic().text()).toArray(String[]::new),
                drafts.stream().map(Draft::kind).toArray(String[]::new),
                drafts.stream().map(Draft::text).toArray(String[]::new),
                drafts.size(),
                now,
                drafts.size())
            .stream()
            .sorted(Comparator.comparingLong(Place::number))
            .toList();
    List<FeedEntry> entries = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      entries.add(places.get(i).of(drafts.get(i)));
    }
    return entries;
  }

  private record Place(long number, long seq, Instant at) {
    FeedEntry of(Draft draft) {
      return new FeedEntry(number, draft.topic(), seq, draft.kind(), at, draft.text());
    }
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong("number"), row.getLong("seq"), Sql.instant(row, "at"));
  }

  @Override
  public boolean behind(long number, Map<Topic, Long> topics, int entries) {
    List<Map.Entry<Topic, Long>> each = List.copyOf(topics.entrySet());
    return !sql.query(
            BEHIND,
            row -> true,
            each.stream().map(grant -> grant.getKey().text()).toArray(String[]::new),
            each.stream().map(Map.Entry::getValue).toArray(Long[]::new),
            number,
            entries + 1,
            entries)
        .isEmpty();
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
            // times ascend with the numbers: the index by time has the answer at its end
            "select coalesce((select number from identity.feed_entry where at < ?"
                + " order by at desc, number desc limit 1), 0)",
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
        row.getString("body"));
  }
}
