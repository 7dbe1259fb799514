package org.fieldops.identity.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.fieldops.identity.account.service.EndedSessionRows;
import org.fieldops.kernel.store.Sql;

/** Ended sessions in PostgreSQL. */
@ApplicationScoped
public class PostgresEndedSessions implements EndedSessionRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresEndedSessions() {}

  @Inject
  public PostgresEndedSessions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(String session, Instant until) {
    sql.update(
        "insert into identity.ended_session (session, ends_at) values (?, ?)"
            + " on conflict (session) do nothing",
        session,
        until);
  }

  @Override
  public Map<String, Instant> after(Instant now) {
    sql.update("delete from identity.ended_session where ends_at < ?", now);
    Map<String, Instant> all = new HashMap<>();
    sql.query(
        "select session, ends_at from identity.ended_session",
        row -> all.put(row.getString("session"), Sql.instant(row, "ends_at")));
    return all;
  }
}
