package org.fieldops.it.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.fieldops.stack.Stack;

/**
 * How often each statement of the application was called, by its text, as {@code
 * pg_stat_statements} counts it; without begin and commit.
 */
record StatementCounts(Map<String, Long> calls) {

  /** Where they are counted, of the application's own role. */
  static final String OF_THE_APPLICATION =
      " from pg_stat_statements"
          + " where userid = (select oid from pg_roles where rolname = current_user)"
          + " and query !~* '^(begin|commit|rollback|set|savepoint|release)'";

  static StatementCounts of(Stack stack) throws SQLException {
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_stat_force_next_flush()");
      Map<String, Long> calls = new TreeMap<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select query, sum(calls)" + OF_THE_APPLICATION + " group by query")) {
        while (rows.next()) {
          calls.put(rows.getString(1), rows.getLong(2));
        }
      }
      return new StatementCounts(calls);
    }
  }

  /**
   * Those that come with the work itself, and their calls since then: of so many pieces of work one
   * after the other, a statement called for fewer than half of them is what else goes on, however
   * long the work took.
   */
  Map<String, Long> ofEach(int pieces, StatementCounts before) {
    Map<String, Long> since = new TreeMap<>(calls);
    before.calls.forEach((query, called) -> since.merge(query, -called, Long::sum));
    since.values().removeIf(called -> called < pieces / 2);
    return since;
  }
}
