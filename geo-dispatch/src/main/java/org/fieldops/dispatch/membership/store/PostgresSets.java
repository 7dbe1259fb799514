package org.fieldops.dispatch.membership.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.membership.model.SetRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Many channels at once, in PostgreSQL. */
@ApplicationScoped
public class PostgresSets implements SetRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresSets() {}

  @Inject
  public PostgresSets(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lock(Collection<ChannelId> channels) {
    sql.query(
        "select from dispatch.channel where id = any (?::uuid[])"
            + " order by id::text for no key update",
        row -> true,
        (Object) ids(channels));
  }

  @Override
  public void end(Collection<ChannelId> channels, PersonId by, Instant now) {
    String[] ids = ids(channels);
    sql.update(
        """
        update dispatch.channel_member m
        set until_at = greatest(m.from_at, ?::timestamptz), last_number = c.last_number
        from dispatch.channel c
        where c.id = any (?::uuid[]) and m.channel_id = c.id and m.until_at is null
        """,
        now,
        ids);
    sql.update(
        "delete from dispatch.channel_grant where channel_id = any (?::uuid[])", (Object) ids);
    sql.update(
        """
        update dispatch.channel_rule set until_at = greatest(from_at, ?::timestamptz), ended_by = ?
        where channel_id = any (?::uuid[]) and until_at is null
        """,
        now,
        by.value(),
        ids);
    sql.update(
        "update dispatch.channel set ends_at = ?, members = 0"
            + " where id = any (?::uuid[]) and ends_at is null",
        now,
        ids);
  }

  @Override
  public void withdraw(Collection<ChannelId> channels, Instant longAgo) {
    sql.update(
        "update dispatch.channel set ends_at = ? where id = any (?::uuid[])",
        longAgo,
        ids(channels));
  }

  @Override
  public Set<PersonId> atTheEnd(ChannelId channel, Instant ended) {
    return new HashSet<>(
        sql.query(
            "select person from dispatch.channel_member where channel_id = ? and until_at >= ?",
            row -> new PersonId(row.getObject("person", UUID.class)),
            channel.value(),
            ended));
  }

  private static String[] ids(Collection<ChannelId> channels) {
    return channels.stream().map(ChannelId::toString).toArray(String[]::new);
  }
}
