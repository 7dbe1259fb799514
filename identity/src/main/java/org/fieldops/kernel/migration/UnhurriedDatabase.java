package org.fieldops.kernel.migration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A data source whose connections wait as long as a migration takes: without the ends that the
 * server's own have for a statement, for an idle transaction (Flyway keeps its lock in one) and for
 * an answer. They are as before when they go back to the pool.
 */
final class UnhurriedDatabase {

  private static final String UNHURRIED =
      "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0";
  private static final String AS_BEFORE =
      "reset statement_timeout; reset idle_in_transaction_session_timeout";
  private static final int NO_END = 0;

  private UnhurriedDatabase() {}

  static DataSource of(DataSource database) {
    return proxy(
        DataSource.class,
        (proxy, method, args) -> {
          Object result = call(() -> method.invoke(database, args));
          return result instanceof Connection connection ? unhurried(connection) : result;
        });
  }

  private static Connection unhurried(Connection connection) throws SQLException {
    int answerWithin = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, NO_END);
    execute(connection, UNHURRIED);
    return proxy(
        Connection.class,
        (proxy, method, args) -> {
          if (method.getName().equals("close") && !connection.isClosed()) {
            giveBack(connection, answerWithin);
            return null;
          }
          return call(() -> method.invoke(connection, args));
        });
  }

  private static void giveBack(Connection connection, int answerWithin) throws SQLException {
    try (connection) {
      execute(connection, AS_BEFORE);
      connection.setNetworkTimeout(Runnable::run, answerWithin);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            UnhurriedDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** A method called by reflection. */
  private interface Call {
    Object get() throws IllegalAccessException, InvocationTargetException;
  }

  private static Object call(Call call) throws Throwable {
    try {
      return call.get();
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
