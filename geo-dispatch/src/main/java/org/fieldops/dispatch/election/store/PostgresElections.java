package org.fieldops.dispatch.election.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.election.model.ElectionRows;
import org.fieldops.dispatch.election.model.PlannedPlace;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Elections in PostgreSQL. */
@ApplicationScoped
public class PostgresElections implements ElectionRows {

  private static final String VIEW =
      """
      select e.*, p.* from dispatch.election e cross join lateral (
        select count(*) channels, coalesce(sum(p.people), 0) people,
          count(*) filter (where p.state = case when e.ended_at is null then 'MADE' else 'OVER' end) done
        from dispatch.election_place p where p.election_id = e.id) p
      """;

  /** Of the management's channel, now or when it ended. */
  private static final String OWNED =
      """
      exists (select from dispatch.election_place m
        join dispatch.channel_member o on o.channel_id = m.channel_id
        where m.election_id = e.id and m.kind = 'MANAGEMENT' and o.person = ?::uuid
          and o.role = 'OWNER' and (o.until_at is null or o.until_at >= e.ended_at))
      """;

  private Sql sql;
  private PlaceRows places;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresElections() {}

  @Inject
  public PostgresElections(Sql sql) {
    this.sql = sql;
    this.places = new PlaceRows(sql);
  }

  @Override
  public boolean add(New election, Person by) {
    return sql.update(
            """
            insert into dispatch.election
              (id, name, day, state, made_by, made_by_name, made_at, undo_until)
            values (?, ?, ?, 'MAKING', ?, ?, ?, ?) on conflict (id) do nothing
            """,
            election.id().value(),
            election.name(),
            election.day(),
            by.id().value(),
            by.name(),
            election.at(),
            election.undoUntil())
        > 0;
  }

  @Override
  public void plan(ElectionId id, List<PlannedPlace> planned) {
    places.add(id, planned);
  }

  @Override
  public void lock(ElectionId id) {
    sql.query(
        "select from dispatch.election where id = ? for no key update", row -> true, id.value());
  }

  @Override
  public Optional<ElectionView> one(ElectionId id) {
    return sql.first(VIEW + " where e.id = ?", PostgresElections::view, id.value());
  }

  @Override
  public PersonId maker(ElectionId id) {
    return sql.query(
            "select made_by from dispatch.election where id = ?",
            row -> new PersonId(row.getObject("made_by", UUID.class)),
            id.value())
        .getFirst();
  }

  @Override
  public List<ElectionView> newest(@Nullable PersonId led, int limit) {
    String person = led == null ? null : led.toString();
    return sql.query(
        VIEW + " where ?::uuid is null or " + OWNED + " order by e.made_at desc, e.id limit ?",
        PostgresElections::view,
        person,
        person,
        limit);
  }

  @Override
  public boolean owns(PersonId person, ElectionId id) {
    return sql.first(
            "select from dispatch.election e where e.id = ? and " + OWNED,
            row -> true,
            id.value(),
            person.toString())
        .isPresent();
  }

  @Override
  public List<PlannedPlace> toMake(ElectionId id, int channels, int people) {
    return places.some(id, portion(id, "PLANNED", channels, people));
  }

  @Override
  public List<PlannedPlace> places(ElectionId id) {
    return places.all(id);
  }

  @Override
  public void made(ElectionId id, List<Integer> made, int leftOut) {
    sql.update(
        "update dispatch.election_place set state = 'MADE'"
            + " where election_id = ? and place = any (?)",
        id.value(),
        made.stream().map(Integer::longValue).toArray(Long[]::new));
    if (leftOut > 0) {
      sql.update(
          "update dispatch.election set left_out = left_out + ? where id = ?", leftOut, id.value());
    }
  }

  @Override
  public boolean unmade(ElectionId id) {
    return !portionOf(id, "PLANNED", 1, 1).isEmpty();
  }

  @Override
  public void state(ElectionId id, ElectionView.State state, @Nullable Instant endedAt) {
    sql.update(
        "update dispatch.election set state = ?, ended_at = ?::timestamptz where id = ?",
        state.name(),
        endedAt,
        id.value());
  }

  @Override
  public void remember(ElectionId id) {
    places.remember(id);
  }

  @Override
  public List<ChannelId> channels(ElectionId id) {
    return channels(
        "select channel_id from dispatch.election_place"
            + " where election_id = ? and state = 'MADE' order by place",
        id.value());
  }

  @Override
  public List<ChannelId> spoken(ElectionId id) {
    return channels(
        """
        select p.channel_id from dispatch.election_place p
        where p.election_id = ? and exists (select from dispatch.message m
          where m.channel_id = p.channel_id and m.extras -> 'line' is null)
        """,
        id.value());
  }

  @Override
  public void ending(ElectionId id) {
    sql.update(
        """
        update dispatch.election_place
        set state = case state when 'MADE' then 'ENDING' else 'OVER' end where election_id = ?
        """,
        id.value());
  }

  @Override
  public List<ChannelId> toTell(ElectionId id, int channels, int people) {
    return channels(
        "select channel_id from dispatch.election_place"
            + " where election_id = ? and place = any (?) order by place",
        id.value(),
        portion(id, "ENDING", channels, people));
  }

  @Override
  public void told(ElectionId id, List<ChannelId> channels) {
    sql.update(
        "update dispatch.election_place set state = 'OVER'"
            + " where election_id = ? and channel_id = any (?::uuid[])",
        id.value(),
        texts(channels));
  }

  /** The first in this state; at least one when there is any. */
  private List<Long> portionOf(ElectionId id, String state, int channels, int people) {
    return sql.query(
        """
        select place from (
          select place, row_number() over w nth, sum(people) over w - people before
          from dispatch.election_place where election_id = ? and state = ? window w as (order by place)
        ) next where nth <= ? and before < ? order by place
        """,
        row -> row.getLong("place"),
        id.value(),
        state,
        channels,
        people);
  }

  private Long[] portion(ElectionId id, String state, int channels, int people) {
    return portionOf(id, state, channels, people).toArray(Long[]::new);
  }

  private List<ChannelId> channels(String statement, Object... facts) {
    return sql.query(
        statement, row -> new ChannelId(row.getObject("channel_id", UUID.class)), facts);
  }

  private static String[] texts(Collection<ChannelId> channels) {
    return channels.stream().map(ChannelId::toString).toArray(String[]::new);
  }

  private static ElectionView view(ResultSet row) throws SQLException {
    return new ElectionView(
        new ElectionId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        ElectionView.State.valueOf(row.getString("state")),
        row.getInt("channels"),
        row.getInt("done"),
        row.getInt("people"),
        row.getInt("left_out"),
        row.getString("made_by_name"),
        Sql.instant(row, "made_at"),
        Sql.instant(row, "undo_until"),
        row.getObject("ended_at") == null ? null : Sql.instant(row, "ended_at"),
        false);
  }
}
