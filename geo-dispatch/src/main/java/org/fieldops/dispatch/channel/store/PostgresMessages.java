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
import org.fieldops.dispatch.ExtrasJson;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Pin;
import org.fieldops.dispatch.channel.model.MessageRows;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

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

  private static final String BEFORE =
      """
      select %s from (
        select *, ?::int8multirange spans from dispatch.message
        where channel_id = ? and number < ? and ?::int8multirange @> number
        order by number desc limit ?) m %s
      order by m.number desc
      """
          .formatted(MessageRow.SHOWN, MessageRow.QUOTED.formatted("m.spans"));

  private static final String NEWEST =
      """
      with latest as (
        select reach.* from unnest(?::uuid[], ?::int8multirange[]) reach (channel, spans)
          cross join lateral (
            select received_at from dispatch.message
            where channel_id = reach.channel and reach.spans @> number
            order by number desc limit 1) said
        order by said.received_at desc, reach.channel limit ?)
      select %s from latest
        cross join lateral (
          select page.*, sum(length(text)) over (order by number desc) characters from (
            select * from dispatch.message
            where channel_id = latest.channel and latest.spans @> number
            order by number desc limit ?) page) m %s
      where m.characters - length(m.text) < ?
      order by m.channel_id, m.number
      """
          .formatted(MessageRow.SHOWN, MessageRow.QUOTED.formatted("latest.spans"));

  private static final String PINS =
      """
      select p.channel_id, p.number, m.author_name, dispatch.one_line(m) text,
        p.pinned_by, p.at
      from unnest(?::uuid[], ?::int8multirange[]) reach (channel, spans)
        join dispatch.pin p on p.channel_id = reach.channel and reach.spans @> p.number
        join dispatch.message m on m.channel_id = p.channel_id and m.number = p.number
      order by p.at desc, p.number desc
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
            MessageRow::said,
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
    return sql.first("select * from dispatch.message where id = ?", MessageRow::said, id.value());
  }

  @Override
  public List<MessageView> before(PersonId by, ReadingRight reach, long number, int limit) {
    return sql.query(
            BEFORE,
            MessageRow::shown,
            by.value(),
            reach.spans(),
            reach.channel().value(),
            number,
            reach.spans(),
            limit)
        .reversed();
  }

  @Override
  public Map<ChannelId, List<MessageView>> newest(
      PersonId by, Collection<ReadingRight> reaches, int channels, int each, int characters) {
    if (reaches.isEmpty()) {
      return Map.of();
    }
    return sql
        .query(
            NEWEST,
            MessageRow::shown,
            reaches.stream().map(reach -> reach.channel().toString()).toArray(String[]::new),
            reaches.stream().map(ReadingRight::spans).toArray(String[]::new),
            channels,
            by.value(),
            each,
            characters)
        .stream()
        .collect(Collectors.groupingBy(MessageView::channel));
  }

  @Override
  public Map<ChannelId, List<Pin>> pins(Collection<ReadingRight> reaches) {
    return sql
        .query(
            PINS,
            row ->
                new Pin(
                    new ChannelId(row.getObject("channel_id", UUID.class)),
                    row.getLong("number"),
                    row.getString("author_name"),
                    row.getString("text"),
                    row.getString("pinned_by"),
                    Sql.instant(row, "at")),
            reaches.stream().map(reach -> reach.channel().toString()).toArray(String[]::new),
            reaches.stream().map(ReadingRight::spans).toArray(String[]::new))
        .stream()
        .collect(Collectors.groupingBy(Pin::channel));
  }

  @Override
  public void mention(ChannelId channel, long number, List<PersonId> people) {
    sql.update(
        """
        insert into dispatch.mention (person, channel_id, number)
        select person, ?, ? from unnest(?::uuid[]) named (person)
        """,
        channel.value(),
        number,
        people.stream().map(PersonId::toString).toArray(String[]::new));
  }

  @Override
  public void line(ChannelId channel, long number) {
    sql.update(
        "insert into dispatch.channel_line (channel_id, number) values (?, ?)",
        channel.value(),
        number);
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
}
