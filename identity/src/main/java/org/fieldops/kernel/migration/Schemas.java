package org.fieldops.kernel.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings one schema up to date with Flyway; for the application's start and for tests. */
public final class Schemas {

  private Schemas() {}

  /**
   * Makes the schema if it is missing and runs the scripts that it has not seen, however long they
   * take.
   */
  public static void migrate(DataSource database, SchemaOwner owner) {
    Flyway.configure(owner.getClass().getClassLoader())
        .dataSource(UnhurriedDatabase.of(database))
        .schemas(owner.schema())
        .defaultSchema(owner.schema())
        .locations("classpath:db/" + owner.schema())
        .failOnMissingLocations(true)
        .connectRetries(0)
        .load()
        .migrate();
  }
}
