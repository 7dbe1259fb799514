package org.fieldops.kernel.operation.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.migration.Schemas;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.kernel.operation.store.PostgresLedgerRows;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PostgreSQL that only reads, as after a failover: a server of its own for this test. */
class ReadOnlyStoreTest {

  private static final Person OFFICER =
      new Person(new PersonId(Ids.next()), "patrol1", "Officer", Set.of());

  private record Nothing(boolean mayShare) implements OperationHandler {
    @Override
    public Set<String> kinds() {
      return Set.of("nothing");
    }

    @Override
    public boolean mayShareACommit(String kind) {
      return mayShare;
    }

    @Override
    public JsonObject handle(Person by, Operation operation) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStoreThatOnlyReadsIsAwayAndComesBackByItself(boolean shared) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Schemas.migrate(postgres.getPostgresDatabase(), () -> "identity");
      TestTransactions database = new TestTransactions(postgres.getPostgresDatabase());
      Sql sql = new Sql(database);
      Ledger ledger =
          new Ledger(
              new PostgresLedgerRows(sql),
              new Handlers(List.of(new Nothing(shared))),
              database,
              Clock.systemUTC());
      Operation operation =
          new Operation(
              new OperationId(Ids.next()), "nothing", Instant.EPOCH, JsonValue.EMPTY_JSON_OBJECT);
      readOnly(postgres, sql, true);
      Refusal refusal = assertThrows(Refusal.class, () -> ledger.perform(OFFICER, operation));
      assertEquals(Problem.STORE_AWAY, refusal.problem());
      readOnly(postgres, sql, false);
      assertInstanceOf(Answer.Accepted.class, ledger.perform(OFFICER, operation));
    }
  }

  private static void readOnly(EmbeddedPostgres postgres, Sql sql, boolean on) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set default_transaction_read_only = " + (on ? "on" : "off"));
      statement.execute("select pg_reload_conf()");
    }
    Awaitility.await()
        .until(() ->
            sql.query("show default_transaction_read_only", row -> row.getString(1))
                .getFirst()
                .equals(on ? "on" : "off"));
  }
}
