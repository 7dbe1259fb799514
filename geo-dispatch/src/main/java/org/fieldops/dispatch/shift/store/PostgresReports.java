package org.fieldops.dispatch.shift.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.ShiftReport;
import org.fieldops.dispatch.shift.model.ReportRows;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.store.Sql;

/** Check-ins, hand-over notes, begins and ends of duties in PostgreSQL. */
@ApplicationScoped
public class PostgresReports implements ReportRows {

  private static final String OF =
      """
      with shift as (select unnest(?::uuid[]) id),
      noted as (
        select h.id, h.shift_id, h.person, h.note, h.written_at, h.at,
          row_number() over (partition by h.shift_id order by h.at desc, h.id) nth
        from dispatch.handover_note h join shift on shift.id = h.shift_id),
      last as (
        select distinct on (c.shift_id, c.person) c.*
        from dispatch.checkin c join shift on shift.id = c.shift_id
        where c.kind = 'CONFIRMED'
        order by c.shift_id, c.person, c.at desc, c.id),
      well as (
        select id, shift_id, person, '' as note, written_at, at,
          row_number() over (partition by shift_id order by at desc, id) nth
        from last),
      marked as (
        select m.kind, m.id, m.shift_id, m.person, '' as note, m.written_at, m.at,
          row_number() over (partition by m.shift_id order by m.at desc, m.id) nth
        from dispatch.duty_mark m join shift on shift.id = m.shift_id)
      select 'HANDED_OVER' kind, * from noted where nth <= ?
      union all
      select 'CHECKED_IN' kind, * from well where nth <= ?
      union all
      select * from marked where nth <= ?
      order by kind desc, at desc, id
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresReports() {}

  @Inject
  public PostgresReports(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<ShiftReport> of(Collection<ShiftId> shifts, int notes, int checkins) {
    return sql.query(
        OF,
        PostgresReports::report,
        shifts.stream().map(ShiftId::toString).toArray(String[]::new),
        notes,
        checkins,
        checkins);
  }

  private static ShiftReport report(ResultSet row) throws SQLException {
    return new ShiftReport(
        new OperationId(row.getObject("id", UUID.class)),
        new ShiftId(row.getObject("shift_id", UUID.class)),
        ShiftReport.Kind.valueOf(row.getString("kind")),
        new PersonId(row.getObject("person", UUID.class)),
        "",
        row.getString("note"),
        Sql.instant(row, "written_at"),
        Sql.instant(row, "at"));
  }
}
