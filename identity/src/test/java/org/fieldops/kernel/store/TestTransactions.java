package org.fieldops.kernel.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.fieldops.kernel.transaction.CommitFailed;
import org.fieldops.kernel.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** Transactions bound to the thread on a plain data source, as the server's are. */
public final class TestTransactions implements Transactions, DataSource {

  private final DataSource database;
  private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

  private record Running(Connection connection, List<Runnable> afterCommit) {}

  public TestTransactions(DataSource database) {
    this.database = database;
  }

  @Override
  public <T> T inNew(Supplier<T> work) {
    List<Runnable> then = new ArrayList<>();
    T result;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      running.set(new Running(connection, then));
      try {
        result = work.get();
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        running.remove();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new CommitFailed(e);
    }
    then.forEach(Runnable::run);
    return result;
  }

  @Override
  public void afterCommit(Runnable then) {
    Running now = running.get();
    if (now == null) {
      throw new IllegalStateException("no transaction");
    }
    now.afterCommit().add(then);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Running now = running.get();
    if (now == null) {
      return database.getConnection();
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
                return method.invoke(now.connection(), arguments);
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
    return database.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    database.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return database.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return database.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return database.isWrapperFor(type);
  }
}
