package org.fieldops.kernel.operation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.operation.service.ContentHash;
import org.fieldops.kernel.operation.service.LedgerRows;
import org.fieldops.kernel.store.Sql;

/** The ledger in PostgreSQL; its primary key is what makes "again" harmless. */
@ApplicationScoped
public class PostgresLedgerRows implements LedgerRows {

  private static final String CLAIM =
      """
      insert into identity.operation
        (id, person, kind, content_sha256, received_at, outcome, answer)
      values (?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict (id) do nothing
      """;

  private static final String KEEP =
      """
      insert into identity.operation
        (id, person, kind, content_sha256, received_at, outcome, answer)
      select l.id::uuid, l.person::uuid, l.kind, decode(l.content, 'hex'), l.at::timestamptz,
        l.outcome, l.answer::jsonb
      from unnest(?, ?, ?, ?, ?, ?, ?) as l (id, person, kind, content, at, outcome, answer)
      on conflict (id) do nothing
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresLedgerRows() {}

  @Inject
  public PostgresLedgerRows(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean claim(Line line) {
    return sql.update(
            CLAIM,
            line.id().value(),
            line.person().value(),
            line.kind(),
            line.content().bytes(),
            line.receivedAt(),
            outcome(line),
            line.answer())
        == 1;
  }

  @Override
  public boolean keep(List<Line> lines) {
    return sql.update(
            KEEP,
            texts(lines, line -> line.id().toString()),
            texts(lines, line -> line.person().toString()),
            texts(lines, Line::kind),
            texts(lines, line -> line.content().hex()),
            texts(lines, line -> line.receivedAt().toString()),
            texts(lines, PostgresLedgerRows::outcome),
            texts(lines, line -> line.answer().toString()))
        == lines.size();
  }

  private static String[] texts(List<Line> lines, Function<Line, String> column) {
    return lines.stream().map(column).toArray(String[]::new);
  }

  private static String outcome(Line line) {
    return line.accepted() ? "ACCEPTED" : "REFUSED";
  }

  @Override
  public void answer(OperationId id, JsonObject answer) {
    sql.update("update identity.operation set answer = ?::jsonb where id = ?", answer, id.value());
  }

  @Override
  public Optional<Line> byId(OperationId id) {
    return sql.first(
        "select * from identity.operation where id = ?", PostgresLedgerRows::line, id.value());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new OperationId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("kind"),
        ContentHash.of(row.getBytes("content_sha256")),
        Sql.instant(row, "received_at"),
        row.getString("outcome").equals("ACCEPTED"),
        Sql.json(row, "answer"));
  }
}
