package org.fieldops.kernel.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.fieldops.kernel.transaction.CommitFailed;
import org.fieldops.kernel.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** Transactions bound to the thread on a plain data source, as the server's are. */
public final class TestTransactions implements Transactions, DataSource {

  private final DataSource database;
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();
  private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

  private record Running(
      Connection connection,
      List<Runnable> beforeCommit,
      List<Runnable> afterCommit,
      Map<Class<?>, Object> carried) {}

  public TestTransactions(DataSource database) {
    this.database = database;
  }

  /** Statements so far inside of transactions, and transactions committed. */
  public int statements() {
    return statements.get();
  }

  public int commits() {
    return commits.get();
  }

  @Override
  public <T> T inNew(Supplier<T> work) {
    List<Runnable> first = new ArrayList<>();
    List<Runnable> then = new ArrayList<>();
    T result;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      running.set(new Running(connection, first, then, new HashMap<>()));
      try {
        result = work.get();
        first.forEach(Runnable::run);
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        running.remove();
      }
      connection.commit();
      commits.incrementAndGet();
    } catch (SQLException e) {
      throw new CommitFailed(e);
    }
    then.forEach(Runnable::run);
    return result;
  }

  @Override
  public void beforeCommit(Runnable then) {
    now().beforeCommit().add(then);
  }

  @Override
  public <T> T once(Class<T> name, Supplier<T> make) {
    Map<Class<?>, Object> carried = now().carried();
    Object known = carried.get(name);
    if (known == null) {
      known = make.get();
      carried.put(name, known);
    }
    return name.cast(known);
  }

  @Override
  public void afterCommit(Runnable then) {
    now().afterCommit().add(then);
  }

  private Running now() {
    Running now = running.get();
    if (now == null) {
      throw new IllegalStateException("no transaction");
    }
    return now;
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
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
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
