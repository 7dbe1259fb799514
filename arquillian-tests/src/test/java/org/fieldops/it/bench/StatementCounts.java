package org.fieldops.it.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fieldops.stack.Stack;

/**
 * How often each statement of the application was called, by its text, as {@code
 * pg_stat_statements} counts it; without begin and commit.
 */
record StatementCounts(Map<String, Long> calls) {

  static StatementCounts of(Stack stack) throws SQLException {
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_stat_force_next_flush()");
      Map<String, Long> calls = new TreeMap<>();
      try (ResultSet rows =
          statement.executeQuery(
              """
              select query, sum(calls) from pg_stat_statements
              where userid = (select oid from pg_roles where rolname = current_user)
                and query !~* '^(begin|commit|rollback|set|savepoint|release)'
                and query !~ 'pg_stat_'
              group by query
              """)) {
        while (rows.next()) {
          calls.put(rows.getString(1), rows.getLong(2));
        }
      }
      return new StatementCounts(calls);
    }
  }

  /**
   * Those that come with the work itself: of so many pieces of work one after the other, a
   * statement called for fewer than half of them is what else goes on, however long the work took.
   *
   * @return how often each is called for one piece of work, at least once
   */
  Map<String, Long> each(StatementCounts before, int pieces) {
    return calls.entrySet().stream()
        .map(call -> Map.entry(call.getKey(), rounded(before, call, pieces)))
        .filter(call -> call.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static long rounded(StatementCounts before, Map.Entry<String, Long> call, int pieces) {
    long called = call.getValue() - before.calls.getOrDefault(call.getKey(), 0L);
    return Math.round((double) called / pieces);
  }
}
