package org.fieldops.dispatch.unit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldops.dispatch.unit.model.StatusLog;
import org.fieldops.kernel.store.Sql;

/** The log of statuses in PostgreSQL. */
@ApplicationScoped
public class PostgresStatusLog implements StatusLog {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresStatusLog() {}

  @Inject
  public PostgresStatusLog(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Entry entry) {
    sql.update(
        """
        insert into dispatch.status_log
          (id, unit_id, person, status, written_at, at, clock_known, received_at, taken)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry.id(),
        entry.unit().value(),
        entry.person().value(),
        entry.code(),
        entry.moment().writtenAt(),
        entry.moment().at(),
        entry.moment().clockKnown(),
        entry.receivedAt(),
        entry.taken());
  }
}
