package org.fieldops.dispatch.channel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.ExtrasJson;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.channel.model.MessageRows;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Messages in PostgreSQL. */
@ApplicationScoped
public class PostgresMessages implements MessageRows {

  // the channel's row is locked first, so numbers ascend in commit order
  private static final String ADD =
      """
      with place as (
        update dispatch.channel set last_number = last_number + 1 where id = ?
        returning id, last_number)
      insert into dispatch.message (id, channel_id, number, author, author_name, unit_name, text,
        extras, written_at, at, received_at, clock_known)
      select ?, place.id, place.last_number, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ? from place
      on conflict (id) do nothing
      returning *
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresMessages() {}

  @Inject
  public PostgresMessages(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<MessageView> add(Draft draft) {
    Optional<MessageView> added =
        sql.first(
            ADD,
            PostgresMessages::message,
            draft.channel().value(),
            draft.id().value(),
            draft.author().id().value(),
            draft.author().name(),
            draft.unitName(),
            draft.text(),
            ExtrasJson.of(draft.extras()),
            draft.written().writtenAt(),
            draft.written().at(),
            draft.receivedAt(),
            draft.written().clockKnown());
    if (added.isEmpty()) {
      // its id is taken, and numbers have no gaps; the row is still locked
      sql.update(
          "update dispatch.channel set last_number = last_number - 1 where id = ?",
          draft.channel().value());
    }
    return added;
  }

  @Override
  public Optional<MessageView> byId(OperationId id) {
    return sql.first(
        "select * from dispatch.message where id = ?", PostgresMessages::message, id.value());
  }

  @Override
  public List<MessageView> before(ReadingRight reach, long number, int limit) {
    return sql.query(
            """
            select * from dispatch.message
            where channel_id = ? and number < ? and ?::int8multirange @> number
            order by number desc limit ?
            """,
            PostgresMessages::message,
            reach.channel().value(),
            number,
            reach.spans(),
            limit)
        .reversed();
  }

  @Override
  public Map<ChannelId, List<MessageView>> newest(
      Collection<ReadingRight> reaches, int channels, int each, int characters) {
    if (reaches.isEmpty()) {
      return Map.of();
    }
    return sql
        .query(
            """
            with latest as (
              select reach.* from unnest(?::uuid[], ?::int8multirange[]) reach (channel, spans)
                cross join lateral (
                  select received_at from dispatch.message
                  where channel_id = reach.channel and reach.spans @> number
                  order by number desc limit 1) said
              order by said.received_at desc, reach.channel limit ?)
            select m.* from latest
              cross join lateral (
                select page.*, sum(length(text)) over (order by number desc) characters from (
                  select * from dispatch.message
                  where channel_id = latest.channel and latest.spans @> number
                  order by number desc limit ?) page) m
            where m.characters - length(m.text) < ?
            order by m.channel_id, m.number
            """,
            PostgresMessages::message,
            reaches.stream().map(reach -> reach.channel().toString()).toArray(String[]::new),
            reaches.stream().map(ReadingRight::spans).toArray(String[]::new),
            channels,
            each,
            characters)
        .stream()
        .collect(Collectors.groupingBy(MessageView::channel));
  }

  @Override
  public boolean has(ReadingRight reach, long number) {
    return !sql.query(
            """
            select from dispatch.message
            where channel_id = ? and number = ? and ?::int8multirange @> number
            """,
            row -> true,
            reach.channel().value(),
            number,
            reach.spans())
        .isEmpty();
  }

  @Override
  public boolean read(ChannelId channel, PersonId person, long upTo) {
    return sql.update(
            """
            insert into dispatch.read_mark as r (channel_id, person, up_to) values (?, ?, ?)
            on conflict (channel_id, person) do update set up_to = excluded.up_to
            where r.up_to < excluded.up_to
            """,
            channel.value(),
            person.value(),
            upTo)
        > 0;
  }

  @Override
  public boolean acknowledge(
      ChannelId channel, long number, PersonId person, Moment written, Instant receivedAt) {
    return sql.update(
            """
            insert into dispatch.acknowledgement
              (channel_id, number, person, written_at, received_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """,
            channel.value(),
            number,
            person.value(),
            written.writtenAt(),
            receivedAt)
        > 0;
  }

  @Override
  public Readership readers(ChannelId channel, long number, int most) {
    return readership(
        """
        select from dispatch.read_mark r
        where r.channel_id = m.channel_id and r.person = m.person and r.up_to >= ?
        """,
        channel,
        number,
        most);
  }

  @Override
  public Readership acknowledged(ChannelId channel, long number, int most) {
    return readership(
        """
        select from dispatch.acknowledgement a
        where a.channel_id = m.channel_id and a.person = m.person and a.number = ?
        """,
        channel,
        number,
        most);
  }

  private Readership readership(String done, ChannelId channel, long number, int most) {
    return sql.query(
            """
            select count(*) total, count(*) filter (where done) done,
              (array_agg(person) filter (where done))[1:?] people
            from (
              select m.person, exists (%s) done from dispatch.channel_member m
              where m.channel_id = ? and m.until_at is null and m.person <> (
                select author from dispatch.message where channel_id = m.channel_id and number = ?)
              order by m.person) each
            """
                .formatted(done),
            PostgresMessages::readership,
            most,
            number,
            channel.value(),
            number)
        .getFirst();
  }

  private static Readership readership(ResultSet row) throws SQLException {
    Array people = row.getArray("people");
    List<PersonId> ids =
        people == null
            ? List.of()
            : Arrays.stream((UUID[]) people.getArray()).map(PersonId::new).toList();
    return new Readership(row.getLong("done"), row.getLong("total"), ids);
  }

  private static MessageView message(ResultSet row) throws SQLException {
    return new MessageView(
        new OperationId(row.getObject("id", UUID.class)),
        new ChannelId(row.getObject("channel_id", UUID.class)),
        row.getLong("number"),
        new PersonId(row.getObject("author", UUID.class)),
        row.getString("author_name"),
        row.getString("unit_name"),
        row.getString("text"),
        Sql.instant(row, "written_at"),
        Sql.instant(row, "at"),
        Sql.instant(row, "received_at"),
        row.getBoolean("clock_known"),
        extras(row.getString("extras")));
  }

  private static Extras extras(@Nullable String kept) {
    return kept == null ? Extras.NONE : ExtrasJson.read(WireJson.parse(kept));
  }
}
