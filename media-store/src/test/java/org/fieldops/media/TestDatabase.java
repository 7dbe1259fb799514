package org.fieldops.media;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.fieldops.kernel.migration.Schemas;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.evidence.store.MediaSchema;
import org.jspecify.annotations.Nullable;

/**
 * One real PostgreSQL for all tests of this module, with transactions bound to the thread as the
 * server's are; ends with the JVM.
 */
public final class TestDatabase implements DataSource {

  private static final DataSource POSTGRES = start();

  private final ThreadLocal<@Nullable Connection> running = new ThreadLocal<>();
  private volatile boolean away;

  private static DataSource start() {
    try {
      DataSource database = EmbeddedPostgres.start().getPostgresDatabase();
      Schemas.migrate(database, new MediaSchema());
      HikariConfig pool = new HikariConfig();
      pool.setDataSource(database);
      pool.setMinimumIdle(1);
      pool.setMaximumPoolSize(40);
      return new HikariDataSource(pool);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Sql sql() {
    return new Sql(this);
  }

  /** From now on no connection is given, or again. */
  public void away(boolean is) {
    away = is;
  }

  public <T> T in(Supplier<T> work) {
    try (Connection connection = open()) {
      connection.setAutoCommit(false);
      running.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        running.remove();
      }
    } catch (SQLException e) {
      throw new org.fieldops.kernel.store.SqlFailed(e);
    }
  }

  private Connection open() throws SQLException {
    if (away) {
      throw new SQLException("away", "08001");
    }
    return POSTGRES.getConnection();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection now = running.get();
    if (now == null) {
      return open();
    }
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(now, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return POSTGRES.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    POSTGRES.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    POSTGRES.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return POSTGRES.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return POSTGRES.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return POSTGRES.isWrapperFor(type);
  }
}
