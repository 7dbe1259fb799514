package org.fieldops.dispatch.channel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Channels and their members in PostgreSQL. */
@ApplicationScoped
public class PostgresMembers implements MemberRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresMembers() {}

  @Inject
  public PostgresMembers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean open(NewChannel channel) {
    PersonId owner = channel.owner();
    return sql.update(
            """
            insert into dispatch.channel (id, kind, name, owner, history, ends_at)
            values (?, ?, ?, ?::uuid, ?, ?::timestamptz)
            on conflict (id) do nothing
            """,
            channel.id().value(),
            channel.kind().name(),
            channel.name(),
            owner == null ? null : owner.toString(),
            channel.wholeHistory() ? "ALL" : "FROM_JOINING",
            channel.endsAt())
        > 0;
  }

  @Override
  public Optional<ChannelKind> kind(ChannelId channel) {
    return sql.first(
        "select kind from dispatch.channel where id = ?",
        row -> ChannelKind.valueOf(row.getString("kind")),
        channel.value());
  }

  @Override
  public void show(ChannelId channel, PersonId member, String name) {
    sql.update(
        "update dispatch.channel_member set shown_as = ?"
            + " where channel_id = ? and person = ? and until_at is null",
        name,
        channel.value(),
        member.value());
  }

  @Override
  public Optional<ChannelView> view(ChannelId channel) {
    return sql.first(
        "select name, last_number from dispatch.channel where id = ?",
        row -> new ChannelView(channel, row.getString("name"), row.getLong("last_number")),
        channel.value());
  }

  @Override
  public void lock(ChannelId channel) {
    sql.query(
        "select from dispatch.channel where id = ? for no key update",
        row -> true,
        channel.value());
  }

  @Override
  public Set<PersonId> members(ChannelId channel) {
    return new HashSet<>(
        sql.query(
            "select person from dispatch.channel_member where channel_id = ? and until_at is null",
            row -> new PersonId(row.getObject("person", UUID.class)),
            channel.value()));
  }

  @Override
  public void join(
      ChannelId channel, Collection<PersonId> people, Instant first, Instant now, long feedNow) {
    sql.update(
        """
        insert into dispatch.channel_member
          (channel_id, person, role, from_at, first_number, feed_after)
        select c.id, who.person, 'WRITER',
          case when exists (select from dispatch.channel_member m
              where m.channel_id = c.id and m.person = who.person) then ?::timestamptz
            else least(?::timestamptz, ?::timestamptz) end,
          case c.history when 'ALL' then 1 else c.last_number + 1 end,
          case c.history when 'ALL' then 0 else ? end
        from dispatch.channel c, unnest(?::uuid[]) who (person)
        where c.id = ?
        on conflict (channel_id, person) where until_at is null do nothing
        """,
        now,
        first,
        now,
        feedNow,
        ids(people),
        channel.value());
  }

  @Override
  public void leave(ChannelId channel, Collection<PersonId> people, Instant now) {
    sql.update(
        """
        update dispatch.channel_member m
        set until_at = greatest(m.from_at, ?::timestamptz), last_number = c.last_number
        from dispatch.channel c
        where c.id = ? and m.channel_id = c.id and m.person = any (?::uuid[])
          and m.until_at is null
        """,
        now,
        channel.value(),
        ids(people));
  }

  private static String[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::toString).toArray(String[]::new);
  }
}
