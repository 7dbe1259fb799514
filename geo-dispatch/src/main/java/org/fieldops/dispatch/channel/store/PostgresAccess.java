package org.fieldops.dispatch.channel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.channel.model.AccessRows;
import org.fieldops.dispatch.channel.model.AccessSubject;
import org.fieldops.dispatch.channel.model.Membership;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.model.WritingRight;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Who reaches what, in PostgreSQL. */
@ApplicationScoped
public class PostgresAccess implements AccessRows {

  /** What the dispatchers' desk reads and writes without being a member. */
  private static final String OF_THE_DESK =
      Arrays.stream(ChannelKind.values())
          .filter(ChannelKind::ofTheDesk)
          .map(kind -> "'" + kind + "'")
          .collect(Collectors.joining(", ", "c.kind in (", ")"));

  /** Somebody in one channel, for {@code c}; their memberships as one row. */
  private static final String REACH =
      """
      select given.person, c.id, c.kind, c.ends_at, coalesce(has.shown_as, c.name) name, mark.up_to, has.*, lower(has.spans) first_number,
        exists (select from dispatch.election_place e where e.channel_id = c.id) of_election,
        least(coalesce(upper(has.spans) - 1, c.last_number), c.last_number) last_number,
        (select coalesce(sum(upper(part) - lower(part)), 0)
          from unnest(has.spans * int8multirange(
            int8range(least(mark.up_to, c.last_number) + 1, c.last_number + 1))) part)
        - (select count(*) from dispatch.channel_line line
          where line.channel_id = c.id and line.number > mark.up_to
            and has.spans @> line.number) unread,
        case when mark.up_to < c.last_number then (
          select count(*) from dispatch.mention named
          where named.person = given.person and named.channel_id = c.id
            and named.number > mark.up_to and has.spans @> named.number) else 0 end mentions
      from given
        join dispatch.channel c on c.id = given.channel
        cross join lateral (
          select case when given.desk and %1$s then int8multirange(int8range(1, null)) else nullif(
              coalesce(range_agg(int8range(m.first_number, m.last_number, '[]'))
                filter (where m.last_number is null or m.last_number >= m.first_number), '{}')
              + case when bool_or(m.until_at is null) then '{}' else coalesce(
                (select range_agg(int8range(h.first_number, null)) from handed h
                where h.channel_id = given.channel), '{}') end, '{}') end spans,
            (given.desk and %1$s) or coalesce(bool_or(m.until_at is null), false) live,
            case when given.desk and %1$s then 0
              else coalesce(min(m.feed_after) filter (where m.until_at is null), 0) end feed_after,
            (given.desk and %1$s)
              or coalesce(bool_or(m.until_at is null and m.role <> 'READER'), false) may_write,
            max(m.shown_as) filter (where m.until_at is null) shown_as
          from dispatch.channel_member m
          where m.channel_id = c.id and m.person = given.person
            and (m.until_at is null or m.until_at > given.since)) has
        cross join lateral (
          select coalesce(max(r.up_to), 0) up_to from dispatch.read_mark r
          where r.channel_id = c.id and r.person = given.person) mark
      where has.spans is not null and (c.ends_at is null or c.ends_at > given.since)
        and (c.kind <> 'DIRECT' or c.last_number > 0 or c.owner = given.person)
      order by c.ends_at, c.id
      """
          .formatted(OF_THE_DESK);

  private static final String ALL =
      """
      with asker (person, desk, since, now) as (
        select ?::uuid, ?::boolean, ?::timestamptz, ?::timestamptz),
      handed as (select h.* from asker, dispatch.handed_over(asker.person, asker.now) h),
      given as (
        select m.channel_id channel, asker.person, asker.desk, asker.since from asker
          join dispatch.channel_member m on m.person = asker.person
        where m.until_at is null or m.until_at > asker.since
        union
        select h.channel_id, asker.person, asker.desk, asker.since from asker, handed h
        union
        select c.id channel, asker.person, asker.desk, asker.since from asker
          join dispatch.channel c on c.ends_at is null or c.ends_at > asker.since
        where asker.desk and %s)
      """
              .formatted(OF_THE_DESK)
          + REACH;

  private static final String ONE =
      """
      with given (channel, person, desk, since) as (
        select ?::uuid, ?::uuid, ?::boolean, ?::timestamptz),
      handed as (select h.* from given, dispatch.handed_over(given.person, ?) h)
      """
          + REACH;

  private static final String MEMBERS =
      """
      with given (channel, person, desk, since) as (
        select ?::uuid, each.person, false, ?::timestamptz from unnest(?::uuid[]) each (person)),
      handed as (select null::uuid channel_id, 1::bigint first_number where false)
      """
          + REACH;

  private record Held(PersonId person, ReadingRight reach) {}

  private static final String PEN =
      """
      select (select u.name from dispatch.duty_at(?, ?) d join dispatch.unit u on u.id = d.unit_id)
          unit_name
      from dispatch.channel c
      where c.id = ? and (c.ends_at is null or c.ends_at > ?)
        and ((? and %s) or exists (
          select from dispatch.channel_member m
          where m.channel_id = c.id and m.person = ? and m.role <> 'READER'
            and m.from_at <= ? and (m.until_at is null or m.until_at > ?)))
      """
          .formatted(OF_THE_DESK);

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresAccess() {}

  @Inject
  public PostgresAccess(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<ReadingRight> all(AccessSubject by) {
    return sql.query(
        ALL, PostgresAccess::reach, by.person().value(), by.desk(), by.since(), by.moment());
  }

  @Override
  public Optional<ReadingRight> one(AccessSubject by, ChannelId channel) {
    return sql.first(
        ONE,
        PostgresAccess::reach,
        channel.value(),
        by.person().value(),
        by.desk(),
        by.since(),
        by.moment());
  }

  @Override
  public Map<PersonId, ReadingRight> members(
      Collection<PersonId> people, ChannelId channel, Instant since) {
    return sql
        .query(
            MEMBERS,
            row -> new Held(new PersonId(row.getObject("person", UUID.class)), reach(row)),
            channel.value(),
            since,
            people.stream().map(PersonId::toString).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Held::person, Held::reach));
  }

  @Override
  public boolean ofElection(ChannelId channel) {
    return sql.first(
            "select from dispatch.election_place where channel_id = ?",
            row -> true,
            channel.value())
        .isPresent();
  }

  @Override
  public Optional<Membership> membership(PersonId person, ChannelId channel) {
    return sql.first(
        """
        select c.kind, m.role from dispatch.channel c
          left join dispatch.channel_member m
            on m.channel_id = c.id and m.person = ? and m.until_at is null
        where c.id = ?
        """,
        row -> {
          String role = row.getString("role");
          return new Membership(
              ChannelKind.valueOf(row.getString("kind")),
              role == null ? null : MemberRole.valueOf(role));
        },
        person.value(),
        channel.value());
  }

  @Override
  public boolean ownsOne(PersonId person) {
    return sql.first(
            "select from dispatch.channel_member"
                + " where person = ? and role = 'OWNER' and until_at is null limit 1",
            row -> true,
            person.value())
        .isPresent();
  }

  @Override
  public Optional<WritingRight> writingRight(
      AccessSubject by, ChannelId channel, Instant earliest, Instant latest, Instant unitAt) {
    return sql.first(
        PEN,
        row -> new WritingRight(row.getString("unit_name")),
        by.person().value(),
        unitAt,
        channel.value(),
        by.since(),
        by.desk(),
        by.person().value(),
        latest,
        earliest);
  }

  @Override
  public boolean owns(PersonId person, ChannelId channel, Instant moment) {
    return !sql.query(
            """
            select from dispatch.channel_member
            where channel_id = ? and person = ? and role = 'OWNER' and from_at <= ?
              and (until_at is null or until_at > ?) limit 1
            """,
            row -> true,
            channel.value(),
            person.value(),
            moment,
            moment)
        .isEmpty();
  }

  @Override
  public boolean ownsToTheEnd(PersonId person, ChannelId channel) {
    return sql.first(
            """
            select from dispatch.channel_member m join dispatch.channel c on c.id = m.channel_id
            where m.channel_id = ? and m.person = ? and m.role = 'OWNER'
              and (m.until_at is null or m.until_at >= c.ends_at) limit 1
            """,
            row -> true,
            channel.value(),
            person.value())
        .isPresent();
  }

  private static ReadingRight reach(ResultSet row) throws SQLException {
    String spans = row.getString("spans");
    OffsetDateTime ends = row.getObject("ends_at", OffsetDateTime.class);
    return new ReadingRight(
        new ChannelId(row.getObject("id", UUID.class)),
        ChannelKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getLong("last_number"),
        row.getLong("first_number"),
        row.getLong("up_to"),
        row.getLong("unread"),
        row.getLong("mentions"),
        spans,
        row.getBoolean("live"),
        row.getLong("feed_after"),
        row.getBoolean("may_write"),
        ends == null ? null : ends.toInstant(),
        row.getBoolean("of_election"));
  }
}
