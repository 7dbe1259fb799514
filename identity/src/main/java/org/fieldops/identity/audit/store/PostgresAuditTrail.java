package org.fieldops.identity.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.store.Sql;

/** The audit trail in PostgreSQL: rows are added, never changed. */
@ApplicationScoped
class PostgresAuditTrail implements AuditTrail {

  private Sql sql;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresAuditTrail() {}

  @Inject
  PostgresAuditTrail(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void record(Person by, String act, String subject, String detail) {
    sql.update(
        "insert into identity.audit_entry (at, person, name, act, subject, detail)"
            + " values (?, ?, ?, ?, ?, ?)",
        clock.instant(),
        by.id().value(),
        by.name(),
        act,
        subject,
        detail);
  }
}
