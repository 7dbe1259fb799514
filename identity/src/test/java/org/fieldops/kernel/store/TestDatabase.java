package org.fieldops.kernel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.fieldops.kernel.migration.Schemas;

/** One PostgreSQL for all tests of this module, migrated; ends with the JVM. */
public final class TestDatabase {

  private static final DataSource DATABASE = start();

  private TestDatabase() {}

  public static DataSource migrated() {
    return DATABASE;
  }

  private static DataSource start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      DataSource database = postgres.getPostgresDatabase();
      Schemas.migrate(database, () -> "identity");
      HikariConfig pool = new HikariConfig();
      pool.setDataSource(database);
      pool.setMinimumIdle(1);
      pool.setMaximumPoolSize(40);
      return new HikariDataSource(pool);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
