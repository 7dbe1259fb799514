package org.fieldops.kernel.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrations on a data source that has as little patience as the server's, only less. */
class SchemasTest {

  private static final String LITTLE_PATIENCE =
      "-c statement_timeout=500 -c idle_in_transaction_session_timeout=700";

  private static EmbeddedPostgres postgres;
  private static PGSimpleDataSource hurried;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    hurried = (PGSimpleDataSource) postgres.getPostgresDatabase();
    hurried.setOptions(LITTLE_PATIENCE);
    hurried.setSocketTimeout(1);
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @Test
  void aMigrationMayTakeLongerThanAnyStatement() throws Exception {
    Schemas.migrate(hurried, () -> "slow");
    try (Connection connection = hurried.getConnection()) {
      assertEquals(
          "1",
          text(
              connection,
              "select count(*) from slow.flyway_schema_history"
                  + " where success and script like 'V%'"));
    }
  }

  @Test
  void aConnectionIsAsBeforeWhenItGoesBackToThePool() throws Exception {
    try (Connection pooled = hurried.getConnection()) {
      Connection ofMigration = UnhurriedDatabase.of(pool(pooled)).getConnection();
      assertEquals("0", text(ofMigration, "show statement_timeout"));
      assertEquals(0, ofMigration.getNetworkTimeout());
      ofMigration.close();
      assertEquals("500ms", text(pooled, "show statement_timeout"));
      assertEquals("700ms", text(pooled, "show idle_in_transaction_session_timeout"));
      assertEquals(1000, pooled.getNetworkTimeout());
    }
  }

  /** Hands out one connection that stays open. */
  private static DataSource pool(Connection only) {
    return new PGSimpleDataSource() {
      @Override
      public Connection getConnection() {
        return (Connection)
            Proxy.newProxyInstance(
                SchemasTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) ->
                    method.getName().equals("close") ? null : method.invoke(only, args));
      }
    };
  }

  private static String text(Connection connection, String query) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
