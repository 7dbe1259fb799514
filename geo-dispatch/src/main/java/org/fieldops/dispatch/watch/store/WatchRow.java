package org.fieldops.dispatch.watch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.dispatch.WatchView.End;
import org.fieldops.dispatch.WatchView.Ending;
import org.fieldops.dispatch.WatchView.Missed;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WatchId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** How lone work stands in a row. */
final class WatchRow {

  /** One whose alarm somebody closed is over, though nobody has written it down yet. */
  static final String WATCH =
      """
      select w.*, coalesce(w.ended_at, closed.closed_at) over_at,
        coalesce(w.ending, case when closed.closed_at is not null then 'CLOSED' end) over_why
      from dispatch.watch w left join dispatch.backup_request closed
        on closed.id = w.request_id and closed.state = 'CLOSED' and w.answered_at is null
          and w.ended_at is null
      """;

  private WatchRow() {}

  /** Without what was said. */
  static WatchView watch(ResultSet row) throws SQLException {
    UUID unit = row.getObject("unit_id", UUID.class);
    return new WatchView(
        new WatchId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("person_name"),
        unit == null ? null : new UnitId(unit),
        row.getString("unit_name"),
        row.getString("purpose"),
        row.getInt("minutes"),
        row.getInt("warn_minutes"),
        row.getInt("grace_minutes"),
        row.getBoolean("drill"),
        Sql.instant(row, "started_at"),
        row.getBoolean("clock_known"),
        Sql.instant(row, "due_at"),
        row.getObject("position_at") == null ? null : Sql.instant(row, "position_at"),
        row.getDouble("accuracy"),
        missed(row),
        end(row),
        List.of());
  }

  private static @Nullable Missed missed(ResultSet row) throws SQLException {
    if (row.getObject("missed_at") == null) {
      return null;
    }
    UUID request = row.getObject("request_id", UUID.class);
    return new Missed(
        Sql.instant(row, "missed_due"),
        Sql.instant(row, "missed_at"),
        request == null ? null : new BackupId(request),
        row.getObject("answered_at") == null
            ? null
            : new Answer(
                Sql.instant(row, "answered_at"),
                Sql.instant(row, "answer_received_at"),
                row.getBoolean("answer_in_time"),
                row.getBoolean("answer_no_network")));
  }

  private static @Nullable End end(ResultSet row) throws SQLException {
    String why = row.getString("over_why");
    return why == null ? null : new End(Sql.instant(row, "over_at"), Ending.valueOf(why));
  }

  record Said(WatchId watch, CheckIn checkIn) {}

  static Said said(ResultSet row) throws SQLException {
    return new Said(
        new WatchId(Objects.requireNonNull(row.getObject("watch_id", UUID.class))),
        new CheckIn(
            new OperationId(row.getObject("id", UUID.class)),
            CheckIn.Kind.valueOf(row.getString("kind")),
            row.getInt("minutes"),
            new Moment(
                Sql.instant(row, "written_at"),
                Sql.instant(row, "at"),
                row.getBoolean("clock_known")),
            Sql.instant(row, "received_at"),
            row.getBoolean("no_network")));
  }
}
