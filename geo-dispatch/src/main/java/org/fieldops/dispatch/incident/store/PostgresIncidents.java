package org.fieldops.dispatch.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.incident.model.IncidentRows;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;

/** Which backup request has which channel, in PostgreSQL. */
@ApplicationScoped
public class PostgresIncidents implements IncidentRows {

  private static final int MOST = 200;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresIncidents() {}

  @Inject
  public PostgresIncidents(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(BackupId request, ChannelId channel) {
    sql.update(
        "insert into dispatch.incident_channel (request_id, channel_id) values (?, ?)"
            + " on conflict do nothing",
        request.value(),
        channel.value());
  }

  @Override
  public boolean isOpen(BackupId request) {
    return sql.first(
            "select from dispatch.incident_channel where request_id = ? and ended_at is null",
            row -> true,
            request.value())
        .isPresent();
  }

  @Override
  public void end(BackupId request, Instant now) {
    sql.update(
        "update dispatch.incident_channel set ended_at = ? where request_id = ?",
        now,
        request.value());
  }

  @Override
  public List<BackupId> running() {
    return sql.query(
        "select id from dispatch.backup_request where state <> 'CLOSED'"
            + " order by received_at desc limit ?",
        row -> new BackupId(row.getObject("id", UUID.class)),
        MOST);
  }

  @Override
  public List<BackupId> toEnd(Instant closedBefore) {
    return sql.query(
        """
        select i.request_id id from dispatch.incident_channel i
          join dispatch.backup_request r on r.id = i.request_id
        where i.ended_at is null and r.state = 'CLOSED' and r.closed_at <= ? limit ?
        """,
        row -> new BackupId(row.getObject("id", UUID.class)),
        closedBefore,
        MOST);
  }

  @Override
  public Set<PersonId> crew(UnitId unit, Instant moment) {
    return new HashSet<>(
        sql.query(
            """
            select distinct person from dispatch.duty
            where unit_id = ? and valid_until is null
              and starts_at <= ?::timestamptz and ends_at > ?::timestamptz
            """,
            row -> new PersonId(row.getObject("person", UUID.class)),
            unit.value(),
            moment,
            moment));
  }
}
