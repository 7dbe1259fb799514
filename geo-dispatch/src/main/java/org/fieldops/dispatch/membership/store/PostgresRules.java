package org.fieldops.dispatch.membership.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.membership.model.RuleRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Rules in PostgreSQL. */
@ApplicationScoped
public class PostgresRules implements RuleRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresRules() {}

  @Inject
  public PostgresRules(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(ChannelId channel, ChannelRule rule, PersonId by, Instant now) {
    return sql.update(
            """
            insert into dispatch.channel_rule (id, channel_id, kind, subject, role, from_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            rule.id(),
            channel.value(),
            rule.kind().name(),
            rule.subject(),
            rule.role().name(),
            now,
            by.value())
        > 0;
  }

  @Override
  public Optional<ChannelRule> one(ChannelId channel, UUID rule) {
    return sql.first(
        "select * from dispatch.channel_rule"
            + " where id = ? and channel_id = ? and until_at is null",
        PostgresRules::rule,
        rule,
        channel.value());
  }

  @Override
  public List<ChannelRule> of(ChannelId channel) {
    return sql.query(
        "select * from dispatch.channel_rule where channel_id = ? and until_at is null order by id",
        PostgresRules::rule,
        channel.value());
  }

  @Override
  public List<Held> naming(ChannelRule.Kind kind, String subject) {
    return sql.query(
        """
        select * from dispatch.channel_rule
        where kind = ? and subject = ? and until_at is null order by channel_id::text
        """,
        PostgresRules::held,
        kind.name(),
        subject);
  }

  @Override
  public List<Held> ofKinds(Collection<ChannelRule.Kind> kinds) {
    return sql.query(
        """
        select * from dispatch.channel_rule
        where kind = any (?::text[]) and until_at is null order by channel_id::text
        """,
        PostgresRules::held,
        (Object) kinds.stream().map(ChannelRule.Kind::name).toArray(String[]::new));
  }

  @Override
  public void end(UUID rule, PersonId by, Instant now) {
    sql.update(
        "update dispatch.channel_rule set until_at = greatest(from_at, ?::timestamptz),"
            + " ended_by = ? where id = ? and until_at is null",
        now,
        by.value(),
        rule);
  }

  @Override
  public void endAll(ChannelId channel, PersonId by, Instant now) {
    sql.update(
        "update dispatch.channel_rule set until_at = greatest(from_at, ?::timestamptz),"
            + " ended_by = ? where channel_id = ? and until_at is null",
        now,
        by.value(),
        channel.value());
  }

  @Override
  public Set<PersonId> onDuty(ChannelRule.Kind kind, UUID subject, Instant moment) {
    return new HashSet<>(
        kind == ChannelRule.Kind.UNIT
            ? sql.query(
                """
                select distinct person from dispatch.duty
                where unit_id = ? and valid_until is null
                  and starts_at <= ?::timestamptz + interval '1 hour'
                  and ends_at > ?::timestamptz - interval '1 hour'
                """,
                PostgresRules::person,
                subject,
                moment,
                moment)
            : sql.query(
                "select person from dispatch.duty where shift_id = ? and valid_until is null",
                PostgresRules::person,
                subject));
  }

  private record Named(String id, String name) {}

  @Override
  public Map<String, String> names(ChannelRule.Kind kind, Collection<String> subjects) {
    String table = kind == ChannelRule.Kind.UNIT ? "dispatch.unit" : "dispatch.shift";
    return sql
        .query(
            "select id, name from " + table + " where id = any (?::uuid[])",
            row -> new Named(row.getString("id"), row.getString("name")),
            (Object) subjects.toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(new ChannelId(row.getObject("channel_id", UUID.class)), rule(row));
  }

  private static ChannelRule rule(ResultSet row) throws SQLException {
    return new ChannelRule(
        row.getObject("id", UUID.class),
        ChannelRule.Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        MemberRole.valueOf(row.getString("role")));
  }
}
