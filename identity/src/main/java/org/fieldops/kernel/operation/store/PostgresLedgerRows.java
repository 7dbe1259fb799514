package org.fieldops.kernel.operation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
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
            line.accepted() ? "ACCEPTED" : "REFUSED",
            line.answer())
        == 1;
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
