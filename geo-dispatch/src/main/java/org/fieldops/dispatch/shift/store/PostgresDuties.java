package org.fieldops.dispatch.shift.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;

/** Duties in PostgreSQL. */
@ApplicationScoped
public class PostgresDuties implements DutyRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresDuties() {}

  @Inject
  public PostgresDuties(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<OnDuty> at(PersonId person, Instant moment) {
    return sql.first(
        """
        select s.id shift_id, s.name shift_name, d.starts_at, d.ends_at, s.channel_id,
          u.id unit_id, u.name unit_name
        from dispatch.duty_at(?, ?) d
          join dispatch.shift s on s.id = d.shift_id
          join dispatch.unit u on u.id = d.unit_id
        """,
        PostgresDuties::onDuty,
        person.value(),
        moment);
  }

  private static OnDuty onDuty(ResultSet row) throws SQLException {
    UUID channel = row.getObject("channel_id", UUID.class);
    return new OnDuty(
        new ShiftId(row.getObject("shift_id", UUID.class)),
        row.getString("shift_name"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        new UnitId(row.getObject("unit_id", UUID.class)),
        row.getString("unit_name"),
        channel == null ? null : new ChannelId(channel));
  }
}
