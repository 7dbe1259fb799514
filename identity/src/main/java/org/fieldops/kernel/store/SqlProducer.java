package org.fieldops.kernel.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives the kernel's stores the server's data source. */
@ApplicationScoped
class SqlProducer {

  @Resource(lookup = "java:jboss/datasources/FieldOps")
  private DataSource database;

  @Produces
  Sql sql() {
    return new Sql(database);
  }
}
