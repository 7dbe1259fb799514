package org.fieldops.dispatch.calendar.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.CalendarAddresses.Entry;
import org.fieldops.dispatch.calendar.model.CalendarRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.store.Sql;

/** Addresses of calendars in PostgreSQL. */
@ApplicationScoped
public class PostgresCalendars implements CalendarRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresCalendars() {}

  @Inject
  public PostgresCalendars(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Instant> since(PersonId person) {
    return sql.first(
        "select made_at from dispatch.calendar_address where person = ?",
        row -> Sql.instant(row, "made_at"),
        person.value());
  }

  @Override
  public void put(PersonId person, byte[] hash, Instant now) {
    sql.update(
        """
        insert into dispatch.calendar_address (person, hash, made_at) values (?, ?, ?)
        on conflict (person) do update set hash = excluded.hash, made_at = excluded.made_at
        """,
        person.value(),
        hash,
        now);
  }

  @Override
  public void remove(PersonId person) {
    sql.update("delete from dispatch.calendar_address where person = ?", person.value());
  }

  @Override
  public Optional<PersonId> whose(byte[] hash) {
    return sql.first(
        "select person from dispatch.calendar_address where hash = ?",
        row -> new PersonId(row.getObject("person", UUID.class)),
        (Object) hash);
  }

  @Override
  public List<Entry> duties(
      PersonId person, Instant endingAfter, Instant beginningBefore, int limit) {
    return sql.query(
        """
        select d.shift_id, s.name, u.name unit_name, d.starts_at, d.ends_at
        from dispatch.duty d join dispatch.shift s on s.id = d.shift_id
          join dispatch.unit u on u.id = d.unit_id
        where d.person = ? and d.valid_until is null and d.ends_at > ? and d.starts_at < ?
        order by d.starts_at limit ?
        """,
        PostgresCalendars::entry,
        person.value(),
        endingAfter,
        beginningBefore,
        limit);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new ShiftId(row.getObject("shift_id", UUID.class)),
        row.getString("name"),
        row.getString("unit_name"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"));
  }
}
