package org.fieldops.dispatch.audience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.Audience.Hearer;
import org.fieldops.dispatch.audience.model.AudienceRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;

/** Whom something concerns, in PostgreSQL. */
@ApplicationScoped
public class PostgresAudience implements AudienceRows {

  private static final String MEMBERS =
      """
      select m.person, coalesce(m.shown_as, c.name) place,
        exists (select from dispatch.channel_mute mute
          where mute.person = m.person and mute.channel_id = c.id and mute.until_at > ?) muted,
        exists (select from dispatch.duty_at(m.person, ?)) on_duty
      from dispatch.channel c
        join dispatch.channel_member m on m.channel_id = c.id and m.until_at is null
      where c.id = ?
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresAudience() {}

  @Inject
  public PostgresAudience(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Hearer> direct(ChannelId channel, PersonId author, Instant now) {
    return sql.query(
        MEMBERS + " and c.kind = 'DIRECT' and m.person <> ?",
        PostgresAudience::hearer,
        now,
        now,
        channel.value(),
        author.value());
  }

  @Override
  public List<Hearer> among(ChannelId channel, Collection<PersonId> people, Instant now) {
    return sql.query(
        MEMBERS + " and m.person = any (?::uuid[])",
        PostgresAudience::hearer,
        now,
        now,
        channel.value(),
        people.stream().map(PersonId::toString).toArray(String[]::new));
  }

  @Override
  public List<Hearer> everybody(ChannelId channel, Instant now, int most) {
    return sql.query(
        MEMBERS + " order by m.person limit ?",
        PostgresAudience::hearer,
        now,
        now,
        channel.value(),
        most);
  }

  @Override
  public List<Hearer> asked(OrderId order, ChannelId channel, Instant now) {
    return sql.query(
        MEMBERS
            + " and m.person in (select person from dispatch.order_addressee where order_id = ?)",
        PostgresAudience::hearer,
        now,
        now,
        channel.value(),
        order.value());
  }

  @Override
  public List<Hearer> crew(UnitId unit, Instant now) {
    return sql.query(
        """
        select distinct d.person, u.name place, false muted, true on_duty
        from dispatch.duty planned
          join dispatch.unit u on u.id = planned.unit_id
          cross join lateral dispatch.duty_at(planned.person, ?) d
        where planned.unit_id = ? and planned.valid_until is null
          and planned.starts_at < ?::timestamptz + interval '1 hour'
          and planned.ends_at > ?::timestamptz - interval '1 hour'
          and d.unit_id = planned.unit_id
        """,
        PostgresAudience::hearer,
        now,
        unit.value(),
        now,
        now);
  }

  @Override
  public boolean onDuty(PersonId person, Instant now) {
    return sql.first(
            "select exists (select from dispatch.duty_at(?, ?)) on_duty",
            row -> row.getBoolean("on_duty"),
            person.value(),
            now)
        .orElse(false);
  }

  private static Hearer hearer(ResultSet row) throws SQLException {
    return new Hearer(
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("place"),
        row.getBoolean("muted"),
        row.getBoolean("on_duty"));
  }
}
