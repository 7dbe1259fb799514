package org.fieldops.dispatch.membership.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.membership.model.MadeRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Channels that people made, in PostgreSQL. */
@ApplicationScoped
public class PostgresMade implements MadeRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresMade() {}

  @Inject
  public PostgresMade(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Kept> one(ChannelId id) {
    return sql.first(
        "select * from dispatch.channel where id = ?", PostgresMade::channel, id.value());
  }

  @Override
  public List<Kept> made(@Nullable PersonId owner, String words, int limit) {
    return sql.query(
        """
        select c.* from dispatch.channel c
        where c.kind in ('GROUP', 'ANNOUNCEMENT', 'ROOM', 'UNIT') and c.ends_at is null
          and c.name ilike ?
          and (?::uuid is null or exists (select from dispatch.channel_member m
            where m.channel_id = c.id and m.person = ?::uuid and m.role = 'OWNER'
              and m.until_at is null))
        order by lower(c.name), c.id limit ?
        """,
        PostgresMade::channel,
        "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%",
        owner == null ? null : owner.toString(),
        owner == null ? null : owner.toString(),
        limit);
  }

  @Override
  public void rename(ChannelId id, String name) {
    sql.update("update dispatch.channel set name = ? where id = ?", name, id.value());
  }

  @Override
  public void end(ChannelId id, Instant at) {
    sql.update("update dispatch.channel set ends_at = ? where id = ?", at, id.value());
  }

  @Override
  public Set<PersonId> members(ChannelId id, boolean writersOnly) {
    return new HashSet<>(
        sql.query(
            """
            select person from dispatch.channel_member
            where channel_id = ? and until_at is null and not (? and role = 'READER')
            """,
            row -> new PersonId(row.getObject("person", UUID.class)),
            id.value(),
            writersOnly));
  }

  @Override
  public List<Member> members(ChannelId id, List<PersonId> people) {
    return sql.query(
        """
        select m.person, m.role, exists (select from dispatch.channel_grant g
          where g.channel_id = m.channel_id and g.person = m.person and g.rule_id is not null) by_rule
        from dispatch.channel_member m
        where m.channel_id = ? and m.person = any (?::uuid[]) and m.until_at is null
        """,
        row ->
            new Member(
                new PersonId(row.getObject("person", UUID.class)),
                MemberRole.valueOf(row.getString("role")),
                row.getBoolean("by_rule")),
        id.value(),
        people.stream().map(PersonId::toString).toArray(String[]::new));
  }

  private static Kept channel(ResultSet row) throws SQLException {
    UUID owner = row.getObject("owner", UUID.class);
    return new Kept(
        new ChannelId(row.getObject("id", UUID.class)),
        ChannelKind.valueOf(row.getString("kind")),
        row.getString("name"),
        owner == null ? null : new PersonId(owner),
        row.getString("history").equals("ALL"),
        row.getLong("members"),
        row.getObject("ends_at") == null ? null : Sql.instant(row, "ends_at"));
  }
}
