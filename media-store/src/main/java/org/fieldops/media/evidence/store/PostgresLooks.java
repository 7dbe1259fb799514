package org.fieldops.media.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.evidence.model.LookRows;

/** Looks in PostgreSQL. */
@ApplicationScoped
public class PostgresLooks implements LookRows {

  private static final int LONGEST_ERROR = 1_000;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresLooks() {}

  @Inject
  public PostgresLooks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void ask(EvidenceId id, Look.Kind kind, Instant at) {
    sql.update(
        """
        insert into media.look (evidence, kind, asked_at, not_before) values (?, ?, ?, ?)
        on conflict (evidence) do update set
          kind = excluded.kind, asked_at = excluded.asked_at, not_before = excluded.not_before,
          holder = null, begun = 0, failed = 0, parked = false, error = null
        """,
        id.value(),
        kind.name(),
        at,
        at);
  }

  @Override
  public Optional<Look> due(Instant now) {
    return sql.first(
        """
        select * from media.look where not_before <= ?
        order by kind, asked_at, evidence limit 1 for update skip locked
        """,
        row ->
            new Look(
                new EvidenceId(row.getObject("evidence", UUID.class)),
                Look.Kind.valueOf(row.getString("kind")),
                row.getInt("begun"),
                row.getInt("failed")),
        now);
  }

  @Override
  public void begin(EvidenceId id, String holder, Instant until) {
    sql.update(
        """
        update media.look set begun = begun + 1, holder = ?, not_before = ? where evidence = ?
        """,
        holder,
        until,
        id.value());
  }

  @Override
  public void free(String holder, Instant now) {
    sql.update(
        "update media.look set holder = null, not_before = least(not_before, ?) where holder = ?",
        now,
        holder);
  }

  @Override
  public void done(EvidenceId id) {
    sql.update("delete from media.look where evidence = ?", id.value());
  }

  @Override
  public void failed(EvidenceId id, String error, boolean park, Instant notBefore) {
    sql.update(
        """
        update media.look set
          begun = greatest(begun - 1, 0), failed = failed + 1, parked = ?, error = ?,
          not_before = ?, holder = null
        where evidence = ?
        """,
        park,
        cut(error),
        notBefore,
        id.value());
  }

  @Override
  public void leaveAlone(EvidenceId id, String error) {
    sql.update(
        """
        update media.look set parked = true, error = ?, not_before = 'infinity', holder = null
        where evidence = ?
        """,
        cut(error),
        id.value());
  }

  @Override
  public void tryAgain(Instant now) {
    sql.update(
        """
        update media.look set
          parked = false, error = null, failed = 0, begun = least(begun, 1), not_before = ?
        where parked or failed > 0
        """,
        now);
  }

  @Override
  public int waiting() {
    return sql.first("select count(*) as n from media.look", row -> row.getInt("n")).orElse(0);
  }

  @Override
  public List<Look.Parked> parked(int limit) {
    return sql.query(
        """
        select l.evidence, l.error, e.filename, e.received_at
        from media.look l join media.evidence e on e.id = l.evidence
        where l.parked order by l.asked_at limit ?
        """,
        row -> {
          OffsetDateTime at = row.getObject("received_at", OffsetDateTime.class);
          return new Look.Parked(
              new EvidenceId(row.getObject("evidence", UUID.class)),
              row.getString("filename"),
              at == null ? null : at.toInstant(),
              row.getString("error"));
        },
        limit);
  }

  private static String cut(String error) {
    return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
  }
}
