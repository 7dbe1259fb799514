package org.fieldops.dispatch.bot.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.bot.model.SeatRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.store.Sql;

/** Those on duty, in one statement. */
@ApplicationScoped
public class PostgresSeats implements SeatRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresSeats() {}

  @Inject
  public PostgresSeats(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Seat> at(Instant moment) {
    return sql.query(
        """
        select d.shift_id, coalesce(t.name, '') team, k.name kind, u.name unit, u.status, d.person
        from dispatch.duty d
          join dispatch.shift s on s.id = d.shift_id
          join dispatch.shift_kind k on k.id = s.kind_id
          join dispatch.team t on t.id = k.team_id
          join dispatch.unit u on u.id = d.unit_id
        where d.valid_until is null and d.starts_at <= ? and d.ends_at > ?
        order by t.position, k.position, u.name, d.person limit 1000
        """,
        PostgresSeats::seat,
        moment,
        moment);
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        new ShiftId(row.getObject("shift_id", UUID.class)),
        row.getString("team"),
        row.getString("kind"),
        row.getString("unit"),
        row.getString("status"),
        new PersonId(row.getObject("person", UUID.class)));
  }
}
