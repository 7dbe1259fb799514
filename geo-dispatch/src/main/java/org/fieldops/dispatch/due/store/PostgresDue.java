package org.fieldops.dispatch.due.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.model.DueRows;
import org.fieldops.kernel.store.Sql;

/** The due-list in PostgreSQL. */
@ApplicationScoped
public class PostgresDue implements DueRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresDue() {}

  @Inject
  public PostgresDue(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void set(String kind, UUID subject, int step, Instant at) {
    sql.update(
        """
        insert into dispatch.due (kind, subject, step, at, try_at) values (?, ?, ?, ?, ?)
        on conflict (kind, subject) do update
          set step = excluded.step, at = excluded.at, try_at = excluded.try_at, tries = 0
        """,
        kind,
        subject,
        step,
        at,
        at);
  }

  @Override
  public void clear(String kind, UUID subject) {
    sql.update("delete from dispatch.due where kind = ? and subject = ?", kind, subject);
  }

  @Override
  public List<Due> due(Set<String> kinds, Instant now, int most) {
    return sql.query(
        """
        select * from dispatch.due where try_at <= ? and kind = any (?::text[])
        order by try_at limit ?
        """,
        PostgresDue::due,
        now,
        kinds.toArray(String[]::new),
        most);
  }

  @Override
  public boolean claim(Due due) {
    return sql.update(
            """
            delete from dispatch.due where (kind, subject) in (
              select kind, subject from dispatch.due
              where kind = ? and subject = ? and step = ? and at = ? for update skip locked)
            """,
            due.kind(),
            due.subject(),
            due.step(),
            due.at())
        > 0;
  }

  @Override
  public void postpone(Due due, Instant until) {
    sql.update(
        """
        update dispatch.due set try_at = ?, tries = tries + 1
        where kind = ? and subject = ? and step = ? and at = ?
        """,
        until,
        due.kind(),
        due.subject(),
        due.step(),
        due.at());
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getString("kind"),
        row.getObject("subject", UUID.class),
        row.getInt("step"),
        Sql.instant(row, "at"),
        row.getInt("tries"));
  }
}
