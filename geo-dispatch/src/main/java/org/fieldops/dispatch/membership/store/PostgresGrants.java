package org.fieldops.dispatch.membership.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.membership.model.GrantRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Grants in PostgreSQL. */
@ApplicationScoped
public class PostgresGrants implements GrantRows {

  /** What the grants of these people make of them: by hand goes before rules. */
  private static final String WANTED =
      """
      with wanted as (
        select g.channel_id, g.person, (array_agg(g.role order by g.rule_id is not null,
            case g.role when 'OWNER' then 1 when 'WRITER' then 2 else 3 end))[1] role
        from dispatch.channel_grant g
        where g.channel_id = ? and g.person = any (?::uuid[]) group by g.channel_id, g.person)
      """;

  private static final String LEAVE =
      """
      update dispatch.channel_member m
      set until_at = greatest(m.from_at, ?::timestamptz), last_number = c.last_number
      from dispatch.channel c
      where c.id = ? and m.channel_id = c.id and m.person = any (?::uuid[]) and m.until_at is null
        and not exists (select from dispatch.channel_grant g
          where g.channel_id = m.channel_id and g.person = m.person)
      returning m.person
      """;

  // another role is another row: what was written before counts by the role of then
  private static final String CHANGE =
      WANTED
          + """
          , ended as (
            update dispatch.channel_member m
            set until_at = greatest(m.from_at, ?::timestamptz), last_number = c.last_number
            from wanted join dispatch.channel c on c.id = wanted.channel_id
            where m.channel_id = c.id and m.person = wanted.person and m.until_at is null
              and m.role <> wanted.role
            returning m.*, wanted.role new_role)
          insert into dispatch.channel_member
            (channel_id, person, role, from_at, first_number, feed_after, shown_as)
          select channel_id, person, new_role, until_at, first_number, feed_after, shown_as from ended
          returning person
          """;

  private static final String JOIN =
      WANTED
          + """
          insert into dispatch.channel_member
            (channel_id, person, role, from_at, first_number, feed_after)
          select c.id, wanted.person, wanted.role, ?,
            case c.history when 'ALL' then 1 else c.last_number + 1 end,
            case c.history when 'ALL' then 0 else ? end
          from wanted join dispatch.channel c on c.id = wanted.channel_id
          on conflict (channel_id, person) where until_at is null do nothing
          returning person
          """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresGrants() {}

  @Inject
  public PostgresGrants(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void grant(ChannelId channel, Map<PersonId, MemberRole> people) {
    List<PersonId> each = new ArrayList<>(people.keySet());
    sql.update(
        """
        insert into dispatch.channel_grant as g (channel_id, person, role)
        select ?, who.person, who.role from unnest(?::uuid[], ?::text[]) who (person, role)
        on conflict (channel_id, person) where rule_id is null do update set role = excluded.role
        where g.role <> excluded.role
        """,
        channel.value(),
        ids(each),
        each.stream().map(person -> role(people.get(person))).toArray(String[]::new));
  }

  private static String role(@Nullable MemberRole role) {
    return role == null ? "" : role.name();
  }

  @Override
  public void revoke(ChannelId channel, Collection<PersonId> people) {
    sql.update(
        "delete from dispatch.channel_grant"
            + " where channel_id = ? and person = any (?::uuid[]) and rule_id is null",
        channel.value(),
        ids(people));
  }

  @Override
  public void grantBy(UUID rule, Collection<PersonId> people) {
    sql.update(
        """
        insert into dispatch.channel_grant (channel_id, person, rule_id, role)
        select r.channel_id, who.person, r.id, r.role
        from dispatch.channel_rule r, unnest(?::uuid[]) who (person) where r.id = ?
        on conflict (rule_id, person) where rule_id is not null do nothing
        """,
        ids(people),
        rule);
  }

  @Override
  public void revokeBy(UUID rule, Collection<PersonId> people) {
    sql.update(
        "delete from dispatch.channel_grant where rule_id = ? and person = any (?::uuid[])",
        rule,
        ids(people));
  }

  @Override
  public void revokeAll(ChannelId channel) {
    sql.update("delete from dispatch.channel_grant where channel_id = ?", channel.value());
  }

  @Override
  public Set<PersonId> grantedBy(UUID rule) {
    return people("select person from dispatch.channel_grant where rule_id = ?", rule);
  }

  @Override
  public Optional<PersonId> byRule(ChannelId channel, Collection<PersonId> people) {
    return people(
            """
            select person from dispatch.channel_grant
            where channel_id = ? and person = any (?::uuid[]) and rule_id is not null limit 1
            """,
            channel.value(),
            ids(people))
        .stream()
        .findFirst();
  }

  @Override
  public Settled settle(ChannelId channel, Collection<PersonId> people, Instant now, long feedNow) {
    String[] ids = ids(people);
    Set<PersonId> left = people(LEAVE, now, channel.value(), ids);
    Set<PersonId> changed = people(CHANGE, channel.value(), ids, now);
    Set<PersonId> joined = people(JOIN, channel.value(), ids, now, feedNow);
    return new Settled(joined, left, changed);
  }

  @Override
  public long count(ChannelId channel, int more) {
    return sql.query(
            "update dispatch.channel set members = members + ? where id = ? returning members",
            row -> row.getLong("members"),
            more,
            channel.value())
        .getFirst();
  }

  @Override
  public Optional<PersonId> inMoreThan(Collection<PersonId> people, int channels) {
    return people(
            """
            select person from dispatch.channel_member
            where person = any (?::uuid[]) and until_at is null
            group by person having count(*) > ? limit 1
            """,
            ids(people),
            channels)
        .stream()
        .findFirst();
  }

  @Override
  public Set<PersonId> inFewerThan(Collection<PersonId> people, int channels) {
    return people(
        """
        select who.person from unnest(?::uuid[]) who (person)
          left join dispatch.channel_member m on m.person = who.person and m.until_at is null
        group by who.person having count(m.person) < ?
        """,
        ids(people),
        channels);
  }

  private Set<PersonId> people(String statement, Object... facts) {
    return new HashSet<>(
        sql.query(statement, row -> new PersonId(row.getObject("person", UUID.class)), facts));
  }

  private static String[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::toString).toArray(String[]::new);
  }
}
