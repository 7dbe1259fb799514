package org.fieldops.dispatch.hook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.dispatch.channel.store.MessageRow;
import org.fieldops.dispatch.hook.model.HookRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Hooks in PostgreSQL. */
@ApplicationScoped
public class PostgresHooks implements HookRows {

  private static final String TELLER =
      """
      select h.*, c.name channel_name from dispatch.hook h
        join dispatch.channel c on c.id = h.channel_id
      where h.id = ? and h.direction = 'OUT' and h.ended_at is null
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresHooks() {}

  @Inject
  public PostgresHooks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Listed> of(ChannelId channel) {
    return sql.query(
        "select * from dispatch.hook where channel_id = ? and ended_at is null",
        PostgresHooks::listed,
        channel.value());
  }

  @Override
  public boolean addVoice(Voice voice, Person by, Instant at) {
    return sql.update(
            """
            insert into dispatch.hook
              (id, channel_id, direction, name, made_by, made_by_name, made_at, secret_hash)
            values (?, ?, 'IN', ?, ?, ?, ?, ?) on conflict (id) do nothing
            """,
            voice.id(),
            voice.channel().value(),
            voice.name(),
            by.id().value(),
            by.name(),
            at,
            voice.secretHash())
        > 0;
  }

  @Override
  public boolean addTeller(Teller teller, String name, Person by, Instant at) {
    return sql.update(
            """
            insert into dispatch.hook (id, channel_id, direction, name, made_by, made_by_name,
              made_at, url, secret, events, told_to)
            values (?, ?, 'OUT', ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """,
            teller.id(),
            teller.channel().value(),
            name,
            by.id().value(),
            by.name(),
            at,
            teller.url(),
            teller.secret(),
            teller.events().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
            teller.toldTo())
        > 0;
  }

  @Override
  public Optional<Voice> voice(UUID id, Instant now) {
    return sql.first(
        """
        select h.* from dispatch.hook h join dispatch.channel c on c.id = h.channel_id
        where h.id = ? and h.direction = 'IN' and h.ended_at is null
          and (c.ends_at is null or c.ends_at > ?)
        """,
        row ->
            new Voice(
                row.getObject("id", UUID.class),
                new ChannelId(row.getObject("channel_id", UUID.class)),
                row.getString("name"),
                row.getBytes("secret_hash")),
        id,
        now);
  }

  @Override
  public Optional<Teller> teller(UUID id) {
    return sql.first(TELLER, PostgresHooks::teller, id);
  }

  @Override
  public void heard(UUID id, Instant at) {
    sql.update("update dispatch.hook set used_at = ? where id = ?", at, id);
  }

  @Override
  public boolean isOf(UUID id, ChannelId channel) {
    return sql.first(
            "select from dispatch.hook where id = ? and channel_id = ? and ended_at is null",
            row -> true,
            id,
            channel.value())
        .isPresent();
  }

  @Override
  public void newHash(UUID id, byte[] secretHash) {
    sql.update("update dispatch.hook set secret_hash = ? where id = ?", secretHash, id);
  }

  @Override
  public void newSecret(UUID id, String secret) {
    sql.update("update dispatch.hook set secret = ? where id = ?", secret, id);
  }

  @Override
  public void end(UUID id, Instant at) {
    sql.update("update dispatch.hook set ended_at = ? where id = ? and ended_at is null", at, id);
  }

  @Override
  public Map<ChannelId, Set<UUID>> tellers() {
    record Of(ChannelId channel, UUID id) {}
    return sql
        .query(
            """
            select id, channel_id from dispatch.hook
            where direction = 'OUT' and ended_at is null and parked_at is null
            """,
            row ->
                new Of(
                    new ChannelId(row.getObject("channel_id", UUID.class)),
                    row.getObject("id", UUID.class)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Of::channel, Collectors.mapping(Of::id, Collectors.toUnmodifiableSet())));
  }

  @Override
  public void lock(UUID id) {
    sql.query("select from dispatch.hook where id = ? for update", row -> true, id);
  }

  @Override
  public Optional<Teller> claim(UUID id, Instant now, Instant until) {
    int claimed =
        sql.update(
            """
            update dispatch.hook set busy_until = ? where id = ? and ended_at is null
              and parked_at is null and (busy_until is null or busy_until <= ?)
            """,
            until,
            id,
            now);
    return claimed > 0 ? teller(id) : Optional.empty();
  }

  @Override
  public void told(UUID id, long number, Instant now, Instant until) {
    sql.update(
        """
        update dispatch.hook set told_to = ?, used_at = ?, busy_until = ?, tries = 0, trouble = null
        where id = ?
        """,
        number,
        now,
        until,
        id);
  }

  @Override
  public void passed(UUID id, long number) {
    sql.update("update dispatch.hook set told_to = ? where id = ?", number, id);
  }

  @Override
  public Map<Long, OperationId> messages(ChannelId channel, Set<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    record Of(long number, OperationId id) {}
    return sql
        .query(
            "select number, id from dispatch.message where channel_id = ?"
                + " and number = any (?::bigint[])",
            row -> new Of(row.getLong("number"), new OperationId(row.getObject("id", UUID.class))),
            channel.value(),
            numbers.toArray(Long[]::new))
        .stream()
        .collect(Collectors.toMap(Of::number, Of::id));
  }

  @Override
  public void release(UUID id) {
    sql.update("update dispatch.hook set busy_until = null where id = ?", id);
  }

  @Override
  public void failed(UUID id, String trouble, Instant until) {
    sql.update(
        "update dispatch.hook set tries = tries + 1, trouble = ?, busy_until = ? where id = ?",
        trouble,
        until,
        id);
  }

  @Override
  public void park(UUID id, String trouble, Instant at) {
    sql.update(
        """
        update dispatch.hook
        set tries = tries + 1, trouble = ?, parked_at = ?, busy_until = null where id = ?
        """,
        trouble,
        at,
        id);
  }

  @Override
  public void unpark(UUID id) {
    sql.update(
        """
        update dispatch.hook set tries = 0, parked_at = null, busy_until = null
        where id = ? and direction = 'OUT'
        """,
        id);
  }

  private static Listed listed(ResultSet row) throws SQLException {
    boolean incoming = row.getString("direction").equals("IN");
    HookView view =
        new HookView(
            row.getObject("id", UUID.class),
            incoming,
            row.getString("name"),
            row.getString("made_by_name"),
            Sql.instant(row, "made_at"),
            MessageRow.instant(row, "used_at"),
            row.getString("url"),
            events(row.getString("events")),
            0,
            row.getInt("tries"),
            row.getString("trouble"),
            MessageRow.instant(row, "parked_at"));
    return new Listed(view, row.getLong("told_to"));
  }

  private static Teller teller(ResultSet row) throws SQLException {
    return new Teller(
        row.getObject("id", UUID.class),
        new ChannelId(row.getObject("channel_id", UUID.class)),
        row.getString("channel_name"),
        row.getString("url"),
        row.getString("secret"),
        events(row.getString("events")),
        row.getLong("told_to"),
        row.getInt("tries"));
  }

  private static Set<HookEvent> events(@Nullable String kept) {
    return kept == null
        ? Set.of()
        : Arrays.stream(kept.split(",", -1))
            .map(HookEvent::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }
}
